package dev.chancery.tools.mcp;

import dev.chancery.authority.Act;
import dev.chancery.tools.Inputs;
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
import dev.chancery.tools.mcp.RequestStates.Bad;
import dev.chancery.tools.mcp.RequestStates.Good;
import dev.chancery.tools.mcp.RequestStates.State;
import dev.chancery.tools.mcp.RpcErrorOr.Failure;
import dev.chancery.tools.mcp.RpcErrorOr.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * {@code tools/call} of 2026-07-28: a call that a person has to approve, or whose tool wants to know more, ends in an
 * {@code InputRequiredResult}; the client comes back with the same call, the answers and the state it was given.
 */
@Component
class ModernCalls {

    private final CallDesk desk;
    private final RequestStates states;
    private final ApprovalPlace approvals;

    ModernCalls(CallDesk desk, RequestStates states, ApprovalPlace approvals) {
        this.desk = desk;
        this.states = states;
        this.approvals = approvals;
    }

    RpcAnswer call(Exchange exchange, Message.Request request, CallParams params) {
        var first = params.on(exchange.server());
        var headers = exchange.server().tools().stream()
                .filter(it -> it.action().equals(params.name()))
                .findFirst()
                .flatMap(it -> ParameterHeaders.complaint(exchange, it, params.arguments()));
        if (headers.isPresent()) {
            return RpcAnswer.error(request, HttpStatus.BAD_REQUEST, headers.get());
        }
        return switch (round(exchange, request, first)) {
            case Failure<Round>(var error) -> RpcAnswer.error(request, HttpStatus.BAD_REQUEST, error);
            case Value<Round>(var round) -> {
                var call = new AgentCall(
                        exchange.agent(),
                        round.act(first),
                        params.task(),
                        round.approval(),
                        params.reason(),
                        exchange.provenKey());
                yield answer(new Occasion(exchange, request, first), desk.call(call));
            }
        };
    }

    /** What came along from the rounds before: answers of the client and what we gave it to keep. */
    private record Round(Map<String, Object> responses, State state) {

        Optional<UUID> approval() {
            return state.approval();
        }

        Act act(Act first) {
            var arguments = new Inputs(responses, state.tool()).among(first.arguments());
            return new Act(first.audience(), first.tool(), first.action(), arguments);
        }
    }

    private RpcErrorOr<Round> round(Exchange exchange, Message.Request request, Act first) {
        var responses = responses(request.params());
        if (responses.isEmpty()) {
            return new Failure<>(RpcError.invalidParams(
                    "invalid_input_responses", "The inputResponses are an object of objects, without nulls."));
        }
        if (!request.params().containsKey("requestState")) {
            return new Value<>(new Round(responses.get(), State.none()));
        }
        var text = request.params().get("requestState") instanceof String state ? state : "";
        return switch (states.open(text, exchange.agent(), first)) {
            case Bad(var refusal) -> new Failure<>(RpcError.invalidParams(refusal.code(), refusal.detail()));
            case Good(var state) -> new Value<>(new Round(responses.get(), state));
        };
    }

    private static Optional<Map<String, Object>> responses(Map<String, Object> params) {
        if (!params.containsKey("inputResponses")) {
            return Optional.of(Map.of());
        }
        return Json.object(params.get("inputResponses"))
                .filter(it -> !Json.hasNull(it))
                .filter(it -> it.values().stream().allMatch(response -> response instanceof Map<?, ?>));
    }

    /** The exchange, its request, and the act of its first round, which states are bound to. */
    private record Occasion(Exchange exchange, Message.Request request, Act first) {}

    private RpcAnswer answer(Occasion at, CallAnswer answer) {
        return switch (answer) {
            case Senseless(var refusal)
            when refusal.code().equals("unknown_tool") ->
                RpcAnswer.error(
                        at.request(), HttpStatus.BAD_REQUEST, RpcError.invalidParams(refusal.code(), refusal.detail()));
            case Senseless(var refusal) -> RpcAnswer.result(at.request(), ResultJson.failed(refusal, Map.of()));
            case Busy(var refusal, var pause) ->
                RpcAnswer.busy(at.request(), ResultJson.failed(refusal, Map.of()), pause);
            case Stopped(var refusal, var trail) ->
                RpcAnswer.result(at.request(), ResultJson.failed(refusal, ResultJson.meta(trail)));
            case Waiting waiting -> waiting(at, waiting);
            case Ended(var outcome, var trail) -> ended(at, outcome, trail);
        };
    }

    private RpcAnswer waiting(Occasion at, Waiting waiting) {
        var meta = new LinkedHashMap<>(ResultJson.meta(waiting.trail()));
        meta.put(Meta.CODE, waiting.refusal().code());
        meta.put(Meta.APPROVAL, waiting.approval().toString());
        var result = inputRequired(at, new State(Optional.of(waiting.approval()), ""), meta);
        if (Capabilities.of(at.request()).canOpenPages()) {
            result.put("inputRequests", Map.of("approval", approvals.request(waiting)));
        }
        return RpcAnswer.result(at.request(), result);
    }

    private RpcAnswer ended(Occasion at, ToolAnswer.Outcome outcome, Trail trail) {
        return switch (outcome) {
            case ToolAnswer.Completed(var result) ->
                RpcAnswer.result(
                        at.request(), ResultJson.completed(at.exchange().server(), result, trail));
            case ToolAnswer.Failed(var refusal) ->
                RpcAnswer.result(at.request(), ResultJson.failed(refusal, ResultJson.meta(trail)));
            case ToolAnswer.InputRequired(var requests, var state) -> asked(at, requests, state, trail);
        };
    }

    /** Passes on what the client can answer; if that is nothing, says what it would have to be able to do. */
    private RpcAnswer asked(Occasion at, Map<String, Object> requests, String state, Trail trail) {
        var capabilities = Capabilities.of(at.request());
        var possible = capabilities.among(requests);
        if (possible.isEmpty() && !requests.isEmpty()) {
            return RpcAnswer.error(
                    at.request(),
                    HttpStatus.BAD_REQUEST,
                    RpcError.missingCapability(capabilities.missingFor(requests)));
        }
        var result = inputRequired(at, new State(Optional.empty(), state), ResultJson.meta(trail));
        result.put("inputRequests", possible);
        return RpcAnswer.result(at.request(), result);
    }

    private Map<String, Object> inputRequired(Occasion at, State state, Map<String, Object> meta) {
        var result = new LinkedHashMap<String, Object>();
        result.put("resultType", "input_required");
        result.put("requestState", states.seal(state, at.exchange().agent(), at.first()));
        result.put(Meta.KEY, meta);
        return result;
    }
}
