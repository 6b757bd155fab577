# Builds Chancery from source and runs it as an unprivileged user. Postgres is a service of its own.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -q -B -ntp dependency:go-offline || true
COPY db db
COPY frontend frontend
COPY src src
RUN ./mvnw -q -B -ntp package -DskipTests -Psbom && mkdir -p /build/data

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 chancery && useradd --system --uid 10001 --gid chancery --home-dir /chancery chancery
WORKDIR /chancery
COPY --from=build --chown=chancery:chancery /build/target/chancery.jar chancery.jar
COPY --from=build --chown=chancery:chancery /build/data data
USER 10001:10001
EXPOSE 8080
VOLUME /chancery/data
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /readyz HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-XX:MaxRAMPercentage=70", "-jar", "chancery.jar"]
