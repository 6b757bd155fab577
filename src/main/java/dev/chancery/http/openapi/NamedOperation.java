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
        leaveOpen(operation, handler);
        return operation;
    }

    /** {@code AgentKey} as “Agent key”. */
    private static String words(String name) {
        var spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return sentence(spaced);
    }

    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A handler that answers this or that says so: any 2xx, in a form its description tells. */
    private static void leaveOpen(Operation operation, HandlerMethod handler) {
        var ok = operation.getResponses().get("200");
        if (ok != null
                && handler.getMethod().getGenericReturnType().getTypeName().endsWith("<?>")) {
            operation.getResponses().remove("200");
            operation.getResponses().addApiResponse("2XX", ok.description("Done."));
        }
    }
}
