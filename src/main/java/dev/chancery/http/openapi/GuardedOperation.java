package dev.chancery.http.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;

/** Says of an operation which scopes its guard wants, and that it refuses with a problem document. */
final class GuardedOperation implements GlobalOperationCustomizer {

    private static final Pattern SCOPE = Pattern.compile("SCOPE_([a-z_]+:[a-z_]+)");
    private static final String PROBLEM = "application/problem+json";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        guard(handler).ifPresent(guard -> {
            var scopes = SCOPE.matcher(guard.value())
                    .results()
                    .map(it -> it.group(1))
                    .distinct()
                    .toList();
            operation.addSecurityItem(new SecurityRequirement().addList(ApiDescription.BEARER, scopes));
            operation.getResponses().addApiResponse("401", problem("Nobody known asks, or with no valid token."));
            operation.getResponses().addApiResponse("403", problem(wanting(scopes)));
        });
        operation.getResponses().addApiResponse("default", problem("Any refusal; its code is stable."));
        return operation;
    }

    private static Optional<PreAuthorize> guard(HandlerMethod handler) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class)));
    }

    private static String wanting(List<String> scopes) {
        return scopes.isEmpty()
                ? "The caller may not do this."
                : "The token lacks the scope " + String.join(" or ", scopes) + ".";
    }

    private static ApiResponse problem(String description) {
        var schema = new Schema<>().$ref(ProblemSchema.NAME);
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType(PROBLEM, new MediaType().schema(schema)));
    }
}
