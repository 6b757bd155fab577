package dev.chancery.tools.mcp;

import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;

/** An answer whose result still gets what every result of its revision carries. */
sealed interface RpcAnswer {

    record Result(Message.Request request, Map<String, Object> result) implements RpcAnswer {}

    record Pause(Message.Request request, Map<String, Object> result, Duration pause) implements RpcAnswer {}

    record Failed(Message.Request request, HttpStatus status, RpcError error) implements RpcAnswer {}

    static RpcAnswer result(Message.Request request, Map<String, Object> result) {
        return new Result(request, result);
    }

    static RpcAnswer busy(Message.Request request, Map<String, Object> result, Duration pause) {
        return new Pause(request, result, pause);
    }

    static RpcAnswer error(Message.Request request, HttpStatus status, RpcError error) {
        return new Failed(request, status, error);
    }

    default Answer through(UnaryOperator<Map<String, Object>> envelope) {
        return switch (this) {
            case Result(var request, var result) -> Answer.result(request, envelope.apply(result));
            case Pause(var request, var result, var pause) ->
                Answer.result(request, envelope.apply(result)).retryingAfter(pause);
            case Failed(var request, var status, var error) -> Answer.error(status, request.id(), error);
        };
    }
}
