package dev.chancery.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stops the start of a build that carries no Postgres and was not told of one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingClass("io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class WithoutDatabase {

    @Bean
    JdbcConnectionDetails noConnection() {
        throw new UnfitDatabase(
                "No database is configured, and this build carries none.",
                "Set SPRING_DATASOURCE_URL, such as jdbc:postgresql://localhost:5432/chancery, and"
                        + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
    }
}
