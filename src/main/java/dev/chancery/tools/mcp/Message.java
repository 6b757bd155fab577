package dev.chancery.tools.mcp;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client sent: one JSON-RPC 2.0 message. */
sealed interface Message {

    /** Wants an answer under its id, a text or an integer. */
    record Request(Object id, String method, Map<String, Object> params) implements Message {}

    /** Wants none. */
    record Notification(String method, Map<String, Object> params) implements Message {}

    /** Is no message; the id is known if at least that could be read. */
    record Malformed(RpcError error, @Nullable Object id) implements Message {}
}
