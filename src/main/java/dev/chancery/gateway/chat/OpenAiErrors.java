package dev.chancery.gateway.chat;

import dev.chancery.kernel.RequestId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Refusals in the form OpenAI's clients know, with our codes. */
final class OpenAiErrors {

    private OpenAiErrors() {}

    static Map<String, Object> body(TurnedAway turned) {
        var error = new LinkedHashMap<String, Object>();
        error.put("message", turned.refusal().detail());
        error.put("type", type(turned.status()));
        error.put("param", turned.param().orElse(null));
        error.put("code", turned.refusal().code());
        RequestId.current().ifPresent(it -> error.put("request_id", it.value()));
        return Map.of("error", error);
    }

    private static String type(int status) {
        return switch (status) {
            case 401 -> "authentication_error";
            case 403 -> "permission_error";
            case 429 -> "insufficient_quota";
            default -> status < 500 ? "invalid_request_error" : "server_error";
        };
    }
}
