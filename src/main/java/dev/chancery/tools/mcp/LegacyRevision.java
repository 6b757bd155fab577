package dev.chancery.tools.mcp;

import dev.chancery.tools.ToolAnswer;
import dev.chancery.tools.calls.AgentCall;
import dev.chancery.tools.calls.CallAnswer;
import dev.chancery.tools.calls.CallAnswer.Busy;
import dev.chancery.tools.calls.CallAnswer.Ended;
import dev.chancery.tools.calls.CallAnswer.Senseless;
import dev.chancery.tools.calls.CallAnswer.Stopped;
import dev.chancery.tools.calls.CallAnswer.Trail;
import dev.chancery.tools.calls.CallAnswer.Waiting;
import dev.chancery.tools.calls.CallDesk;
import dev.chancery.tools.mcp.RpcErrorOr.Failure;
import dev.chancery.tools.mcp.RpcErrorOr.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Revision 2025-11-25 and those before it, without sessions: {@code initialize} promises nothing that a later request
 * would rely on, so any node answers any request. Nothing is streamed and clients are never asked.
 */
@Component
class LegacyRevision {

    private final Visibility visibility;
    private final CallDesk desk;

    LegacyRevision(Visibility visibility, CallDesk desk) {
        this.visibility = visibility;
        this.desk = desk;
    }

    Answer answer(Exchange exchange, Message.Request request) {
        var version = exchange.headers().first("MCP-Protocol-Version");
        if (!request.method().equals("initialize")
                && version.filter(it -> !Versions.isLegacy(it)).isPresent()) {
            return Answer.error(HttpStatus.BAD_REQUEST, request.id(), RpcError.unsupportedVersion(version.get()));
        }
        return switch (request.method()) {
            case "initialize" -> Answer.result(request, initialized(exchange, request));
            case "ping" -> Answer.result(request, Map.of());
            case "tools/list" ->
                Answer.result(
                        request,
                        Map.of(
                                "tools",
                                visibility.of(exchange, request).stream()
                                        .map(ToolJson::tool)
                                        .toList()));
            case "tools/call" -> call(exchange, request);
            default -> Answer.error(HttpStatus.OK, request.id(), RpcError.unknownMethod(request.method()));
        };
    }

    private static Map<String, Object> initialized(Exchange exchange, Message.Request request) {
        var wanted = request.params().get("protocolVersion");
        var result = new LinkedHashMap<String, Object>();
        result.put(
                "protocolVersion",
                wanted instanceof String version && Versions.isLegacy(version) ? version : Versions.LEGACY);
        result.put("capabilities", Map.of("tools", Map.of("listChanged", false)));
        result.put("serverInfo", ToolJson.implementation(exchange.server()));
        result.put("instructions", exchange.server().description());
        return result;
    }

    private Answer call(Exchange exchange, Message.Request request) {
        return switch (CallParams.of(exchange, request.params())) {
            case Failure<CallParams>(var error) -> Answer.error(HttpStatus.OK, request.id(), error);
            case Value<CallParams>(var params) -> {
                var call = new AgentCall(
                        exchange.agent(),
                        params.on(exchange.server()),
                        params.task(),
                        Optional.empty(),
                        params.reason(),
                        exchange.provenKey());
                yield answer(exchange, request, desk.call(call));
            }
        };
    }

    private static Answer answer(Exchange exchange, Message.Request request, CallAnswer answer) {
        return switch (answer) {
            case Senseless(var refusal)
            when refusal.code().equals("unknown_tool") ->
                Answer.error(HttpStatus.OK, request.id(), RpcError.invalidParams(refusal.code(), refusal.detail()));
            case Senseless(var refusal) -> Answer.result(request, ResultJson.failed(refusal, Map.of()));
            case Busy(var refusal, var pause) ->
                Answer.result(request, ResultJson.failed(refusal, Map.of())).retryingAfter(pause);
            case Stopped(var refusal, var trail) ->
                Answer.result(request, ResultJson.failed(refusal, ResultJson.meta(trail)));
            case Waiting(var refusal, var approval, var trail) -> {
                var meta = new LinkedHashMap<>(ResultJson.meta(trail));
                meta.put(Meta.APPROVAL, approval.toString());
                yield Answer.result(request, ResultJson.failed(refusal, meta));
            }
            case Ended(var outcome, var trail) -> Answer.result(request, result(exchange, outcome, trail));
        };
    }

    private static Map<String, Object> result(Exchange exchange, ToolAnswer.Outcome outcome, Trail trail) {
        return switch (outcome) {
            case ToolAnswer.Completed(var result) -> ResultJson.completed(exchange.server(), result, trail);
            case ToolAnswer.Failed(var refusal) -> ResultJson.failed(refusal, ResultJson.meta(trail));
            case ToolAnswer.InputRequired asked -> ResultJson.failed(asked.refusal(), ResultJson.meta(trail));
        };
    }
}
