package dev.chancery.http.openapi;

import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Names an operation after its handler: the tag after the controller, the id after both, and a summary if it has none. */
final class NamedOperation implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var subject = words(handler.getBeanType().getSimpleName().replaceAll("(Controller|Endpoint)$", ""));
        var verb = words(handler.getMethod().getName());
        operation.setTags(List.of(subject));
        operation.setOperationId((subject + " " + verb).toLowerCase(Locale.ROOT).replace(' ', '-'));
        if (operation.getSummary() == null || operation.getSummary().isBlank()) {
            operation.setSummary(subject + ": " + verb.toLowerCase(Locale.ROOT));
        }
        return operation;
    }

    /** {@code AgentKey} as “Agent key”. */
    private static String words(String name) {
        var spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
