package dev.chancery.tools.mcp;

import dev.chancery.tools.mcp.RpcErrorOr.Failure;
import dev.chancery.tools.mcp.RpcErrorOr.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Revision 2026-07-28: no handshake, no sessions; each request says which version it speaks and what its client can do,
 * and its headers repeat what intermediaries route by.
 */
@Component
class ModernRevision {

    private static final int FRESH_MILLIS = 10_000;

    private final Visibility visibility;
    private final ModernCalls calls;

    ModernRevision(Visibility visibility, ModernCalls calls) {
        this.visibility = visibility;
        this.calls = calls;
    }

    Answer answer(Exchange exchange, Message.Request request) {
        return complaint(exchange, request)
                .map(it -> Answer.error(HttpStatus.BAD_REQUEST, request.id(), it))
                .orElseGet(() -> switch (request.method()) {
                    case "server/discover" -> Answer.result(request, complete(exchange, discovery(exchange)));
                    case "tools/list" -> Answer.result(request, complete(exchange, list(exchange, request)));
                    case "tools/call" -> call(exchange, request);
                    default ->
                        Answer.error(HttpStatus.NOT_FOUND, request.id(), RpcError.unknownMethod(request.method()));
                });
    }

    /** What is wrong with the request before its method counts, in the order the specification gives. */
    private static Optional<RpcError> complaint(Exchange exchange, Message.Request request) {
        var meta = Meta.of(request.params());
        var header = exchange.headers().first("MCP-Protocol-Version");
        if (header.isEmpty()) {
            return Optional.of(RpcError.headerMismatch("The header MCP-Protocol-Version is missing."));
        }
        if (meta.protocolVersion().isEmpty() || meta.clientCapabilities().isEmpty()) {
            return Optional.of(RpcError.invalidParams(
                    "missing_meta",
                    "The _meta of each request says io.modelcontextprotocol/protocolVersion and"
                            + " io.modelcontextprotocol/clientCapabilities."));
        }
        var version = meta.protocolVersion().get();
        if (!header.get().equals(version)) {
            return Optional.of(RpcError.headerMismatch(
                    "The header MCP-Protocol-Version says " + header.get() + ", but the body says " + version + "."));
        }
        return version.equals(Versions.MODERN)
                ? MirroredHeaders.complaint(exchange, request)
                : Optional.of(RpcError.unsupportedVersion(version));
    }

    private static Map<String, Object> discovery(Exchange exchange) {
        var result = cacheable();
        result.put("supportedVersions", Versions.ALL);
        result.put("capabilities", Map.of("tools", Map.of()));
        result.put("instructions", exchange.server().description());
        return result;
    }

    private Map<String, Object> list(Exchange exchange, Message.Request request) {
        var result = cacheable();
        result.put(
                "tools",
                visibility.of(exchange, request).stream().map(ToolJson::tool).toList());
        return result;
    }

    private Answer call(Exchange exchange, Message.Request request) {
        return switch (CallParams.of(exchange, request.params())) {
            case Failure<CallParams>(var error) -> Answer.error(HttpStatus.BAD_REQUEST, request.id(), error);
            case Value<CallParams>(var params) ->
                calls.call(exchange, request, params).through(result -> complete(exchange, result));
        };
    }

    /** What is fresh for one caller may be stale for another: policy decides per agent. */
    private static Map<String, Object> cacheable() {
        var result = new LinkedHashMap<String, Object>();
        result.put("ttlMs", FRESH_MILLIS);
        result.put("cacheScope", "private");
        return result;
    }

    private static Map<String, Object> complete(Exchange exchange, Map<String, Object> result) {
        var members = new LinkedHashMap<String, Object>();
        members.put("resultType", "complete");
        members.putAll(result);
        var meta = new LinkedHashMap<>(Json.object(result.get(Meta.KEY)).orElseGet(Map::of));
        meta.put(Meta.SERVER_INFO, ToolJson.implementation(exchange.server()));
        members.put(Meta.KEY, meta);
        return members;
    }
}
