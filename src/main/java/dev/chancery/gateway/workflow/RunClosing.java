package dev.chancery.gateway.workflow;

import dev.chancery.gateway.record.Closing;
import dev.chancery.gateway.record.Outcome;

/** How the end of a run is answered and booked. */
public final class RunClosing {

    private RunClosing() {}

    /** The status, outcome and code of this answer. */
    public static Closing of(RunAnswer answer) {
        return switch (answer) {
            case RunAnswer.Finished _ -> Closing.ok();
            case RunAnswer.NoRoom(var rejected) ->
                Closing.refused(503, rejected.refusal().code()).as(Outcome.REJECTED);
            case RunAnswer.Unfit(var refusal) -> Closing.refused(400, refusal.code());
            case RunAnswer.TooLate(var refusal) ->
                Closing.refused(504, refusal.code()).as(Outcome.SUBMITTER_TIMEOUT);
            case RunAnswer.Cancelled(var refusal) ->
                Closing.refused(503, refusal.code()).as(Outcome.CANCELLED);
            case RunAnswer.NoProject(var refusal) -> Closing.refused(404, refusal.code());
            case RunAnswer.Failed(var refusal) -> Closing.refused(502, refusal.code());
        };
    }
}
