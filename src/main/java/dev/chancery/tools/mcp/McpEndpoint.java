package dev.chancery.tools.mcp;

import dev.chancery.tools.mcp.Message.Malformed;
import dev.chancery.tools.mcp.Message.Notification;
import dev.chancery.tools.mcp.Message.Request;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Answers one message in the revision its client speaks, as the message itself and its headers tell. */
@Component
public class McpEndpoint {

    private final ModernRevision modern;
    private final LegacyRevision legacy;

    McpEndpoint(ModernRevision modern, LegacyRevision legacy) {
        this.modern = modern;
        this.legacy = legacy;
    }

    /** Never fails for what a client sent: whatever is wrong with it is in the answer. */
    public Answer answer(Exchange exchange, byte[] body) {
        return switch (MessageReader.read(body)) {
            case Malformed(var error, var id) -> Answer.error(HttpStatus.BAD_REQUEST, id, error);
            case Notification(var method, var _) ->
                method.startsWith("notifications/")
                        ? Answer.accepted()
                        : Answer.error(HttpStatus.BAD_REQUEST, null, RpcError.unknownMethod(method));
            case Request request ->
                isLegacy(exchange, request) ? legacy.answer(exchange, request) : modern.answer(exchange, request);
        };
    }

    /** An answer to a request from a page that has no business here; said before its body is even looked at. */
    public static Answer strangeOrigin(String origin) {
        return Answer.error(
                HttpStatus.FORBIDDEN,
                null,
                RpcError.noRequest("origin_not_allowed", "Requests from " + origin + " are not answered."));
    }

    /** An answer to a request that shows a token where every proxy on the way writes it down. */
    public static Answer tokenInQuery() {
        return Answer.error(
                HttpStatus.BAD_REQUEST,
                null,
                RpcError.noRequest(
                        "token_in_query", "A token belongs into the header Authorization and never into the query."));
    }

    /**
     * A version in {@code _meta} decides; without one the header does. {@code initialize} belongs to handshakes even if
     * the header names a version nobody knows, for negotiating is what it is for.
     */
    private static boolean isLegacy(Exchange exchange, Request request) {
        var inBody = Meta.of(request.params()).protocolVersion();
        if (inBody.isPresent()) {
            return Versions.isLegacy(inBody.get());
        }
        var inHeader = exchange.headers().first("MCP-Protocol-Version");
        return inHeader.map(Versions::isLegacy).orElse(true)
                || (request.method().equals("initialize") && !inHeader.get().equals(Versions.MODERN));
    }
}
