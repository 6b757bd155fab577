package dev.chancery.http.openapi;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Optional;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@code /openapi} (OpenAPI 3.1): every path for machines, which scope it wants, and the problem document it answers with
 * when it says no.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    /** The name of the one way to authenticate. */
    static final String BEARER = "bearer";

    private static final String ABOUT = """
            The control plane around production AI agents.

            Callers present an API token, or an access token of a registered agent or client, as `Authorization: Bearer …`; each
            operation names the scope it wants. Refusals are problem documents (RFC 9457) with a `code` that keeps its meaning and a
            `detail` for people, and every answer carries `x-request-id`, the caller's own if it sent a sane one.
            """;

    @Bean
    OpenAPI api(Optional<BuildProperties> build) {
        return new OpenAPI()
                .info(new Info()
                        .title("Chancery")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                        .version(build.map(BuildProperties::getVersion).orElse("development")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("An API token, or an access token of a registered client."))
                        .addSchemas(ProblemSchema.NAME, ProblemSchema.make()));
    }

    @Bean
    GlobalOperationCustomizer guards() {
        return new GuardedOperation();
    }

    @Bean
    GlobalOperationCustomizer names() {
        return new NamedOperation();
    }

    @Bean
    GlobalOpenApiCustomizer readable() {
        return new ReadableDescription();
    }

    /** Members are named as in the bodies themselves. */
    @Bean
    ModelResolver schemas(ObjectMapperProvider mappers) {
        var mapper = mappers.jsonMapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        return new ModelResolver(mapper, new ModuleNames()).openapi31(mappers.isOpenapi31());
    }
}
