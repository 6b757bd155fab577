package dev.chancery.tools.mcp;

import dev.chancery.tools.ToolDescription;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds {@code Mcp-Param-…} headers against the arguments whose schema asks for them with {@code x-mcp-header}
 * (2026-07-28, Streamable HTTP, Custom Headers from Tool Parameters).
 */
final class ParameterHeaders {

    private static final String PREFIX = "Mcp-Param-";

    private ParameterHeaders() {}

    static Optional<RpcError> complaint(Exchange exchange, ToolDescription tool, Map<String, Object> arguments) {
        return complaint(exchange, tool.inputSchema(), arguments);
    }

    private static Optional<RpcError> complaint(
            Exchange exchange, Map<String, Object> schema, Map<String, Object> arguments) {
        return Json.object(schema.get("properties")).orElseGet(Map::of).entrySet().stream()
                .flatMap(it -> Json.object(it.getValue()).stream()
                        .flatMap(property -> complaint(exchange, property, arguments.get(it.getKey())).stream()))
                .findFirst();
    }

    private static Optional<RpcError> complaint(
            Exchange exchange, Map<String, Object> property, @Nullable Object argument) {
        if (property.get("x-mcp-header") instanceof String name) {
            return mismatch(exchange, PREFIX + name, argument);
        }
        return Json.object(argument).flatMap(it -> complaint(exchange, property, it));
    }

    private static Optional<RpcError> mismatch(Exchange exchange, String header, @Nullable Object argument) {
        var found = exchange.headers().first(header);
        if (argument == null) {
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(RpcError.headerMismatch(
                            "The header " + header + " repeats an argument that the body does not have."));
        }
        if (found.isEmpty()) {
            return Optional.of(RpcError.headerMismatch("The header " + header + " is missing."));
        }
        return MirroredHeaders.decoded(found.get())
                        .filter(it -> says(it, argument))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(RpcError.headerMismatch("The header " + header + " says other than the body."));
    }

    private static boolean says(String header, Object argument) {
        return switch (argument) {
            case String text -> header.equals(text);
            case Boolean truth -> header.equals(truth.toString().toLowerCase(Locale.ROOT));
            case Number number -> isSame(header, number);
            default -> false;
        };
    }

    private static boolean isSame(String header, Number number) {
        try {
            return new BigDecimal(header).compareTo(new BigDecimal(number.toString())) == 0;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
