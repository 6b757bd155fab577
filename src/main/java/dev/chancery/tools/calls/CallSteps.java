package dev.chancery.tools.calls;

import dev.chancery.authority.CredentialAnswer;
import dev.chancery.gateway.RecordedWork.End;
import dev.chancery.kernel.Trail;
import dev.chancery.tools.ToolAnswer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the record of a request tells of a call: its steps, and how it ended. */
final class CallSteps {

    private static final String OK = "ok";

    private CallSteps() {}

    /** Does a step and notes how long it took and how it ended, in a word. */
    static <T> T step(String kind, String name, Supplier<T> body, Function<T, String> word) {
        var began = System.nanoTime();
        var outcome = "exception";
        try {
            var answer = body.get();
            outcome = word.apply(answer);
            return answer;
        } finally {
            var ended = outcome;
            Trail.current().ifPresent(it -> it.step(kind, name, began, ended, ""));
        }
    }

    static String word(CredentialAnswer answer) {
        return switch (answer) {
            case CredentialAnswer.Issued _ -> OK;
            case CredentialAnswer.Denied(var refusal) -> refusal.code();
            case CredentialAnswer.Escalated(var refusal, var _) -> refusal.code();
        };
    }

    static String word(ToolAnswer answer) {
        return switch (answer) {
            case ToolAnswer.Completed _ -> OK;
            case ToolAnswer.InputRequired _ -> "input_required";
            case ToolAnswer.Failed(var refusal) -> refusal.code();
            case ToolAnswer.Refused(var refusal) -> refusal.code();
        };
    }

    /** As the status that a plain HTTP answer would have, since MCP answers 200 to nearly everything. */
    static End end(CallAnswer answer) {
        return switch (answer) {
            case CallAnswer.Ended(var outcome, var _) -> end(outcome);
            case CallAnswer.Stopped(var refusal, var _) -> End.refused(403, refusal.code());
            case CallAnswer.Waiting(var refusal, var _, var _) -> End.refused(202, refusal.code());
            case CallAnswer.Senseless(var refusal) -> End.refused(400, refusal.code());
            case CallAnswer.Busy(var refusal, var _) -> End.refused(503, refusal.code());
        };
    }

    private static End end(ToolAnswer.Outcome outcome) {
        return switch (outcome) {
            case ToolAnswer.Completed _ -> End.OK;
            case ToolAnswer.InputRequired wish ->
                End.refused(202, wish.refusal().code());
            case ToolAnswer.Failed(var refusal) ->
                End.refused(refusal.code().equals("deadline_exceeded") ? 504 : 502, refusal.code());
        };
    }
}
