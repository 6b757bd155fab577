package dev.chancery.tools.mcp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds the headers that repeat parts of the body against it, so that nobody on the way can be told another story than we
 * are (2026-07-28, Streamable HTTP, Server Validation).
 */
final class MirroredHeaders {

    private static final String PREFIX = "=?base64?";
    private static final String SUFFIX = "?=";

    private MirroredHeaders() {}

    static Optional<RpcError> complaint(Exchange exchange, Message.Request request) {
        return mismatch(exchange, "Mcp-Method", request.method()).or(() -> switch (request.method()) {
            case "tools/call", "prompts/get" ->
                mismatch(exchange, "Mcp-Name", request.params().get("name"));
            case "resources/read" ->
                mismatch(exchange, "Mcp-Name", request.params().get("uri"));
            default -> Optional.empty();
        });
    }

    private static Optional<RpcError> mismatch(Exchange exchange, String header, @Nullable Object expected) {
        var found = exchange.headers().first(header);
        if (found.isEmpty()) {
            return Optional.of(RpcError.headerMismatch("The header " + header + " is missing."));
        }
        var value = decoded(found.get());
        if (value.isEmpty()) {
            return Optional.of(RpcError.headerMismatch("The header " + header + " cannot be decoded."));
        }
        return value.get().equals(expected)
                ? Optional.empty()
                : Optional.of(RpcError.headerMismatch(
                        "The header " + header + " says " + value.get() + ", but the body says " + expected + "."));
    }

    /** The value as it is in the body; empty when it holds characters no header may hold, or is no base64. */
    static Optional<String> decoded(String value) {
        if (!value.chars().allMatch(it -> (it >= 0x20 && it < 0x7f) || it == '\t')) {
            return Optional.empty();
        }
        if (!value.startsWith(PREFIX)
                || !value.endsWith(SUFFIX)
                || value.length() < PREFIX.length() + SUFFIX.length()) {
            return Optional.of(value);
        }
        try {
            var text = value.substring(PREFIX.length(), value.length() - SUFFIX.length());
            if (text.length() % 4 != 0) {
                return Optional.empty();
            }
            return Optional.of(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
