package dev.chancery.tools.calls;

import dev.chancery.gateway.Ending;
import dev.chancery.gateway.ExecutorPools;
import dev.chancery.gateway.RecordedWork;
import dev.chancery.gateway.Rejected;
import dev.chancery.gateway.Slot;
import dev.chancery.kernel.Refusal;
import dev.chancery.tools.ToolAnswer;
import dev.chancery.tools.calls.CallAnswer.Busy;
import dev.chancery.tools.calls.CallAnswer.Ended;
import dev.chancery.tools.calls.CallAnswer.Trail;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;

/** Does calls in the bounded pool {@code tools}, and waits for each no longer than its deadline. */
@Component
class ToolWorkers {

    private static final String POOL = "tools";

    private final ExecutorPools pools;
    private final CallSettings settings;
    private final RecordedWork records;

    ToolWorkers(ExecutorPools pools, CallSettings settings, RecordedWork records) {
        this.pools = pools;
        this.settings = settings;
        this.records = records;
    }

    /** Does it as a request of its own, which has a page. */
    CallAnswer work(AgentCall wish, Trail trail, Callable<CallAnswer> call) {
        var asked = new RecordedWork.Asked(
                "tool", wish.agent(), wish.act().tool() + "." + wish.act().action());
        try {
            return records.record(asked, () -> work(trail, call), CallSteps::end);
        } catch (RuntimeException broken) {
            throw broken;
        } catch (Exception broken) {
            throw new IllegalStateException("The call " + trail.invocation() + " broke.", broken);
        }
    }

    private CallAnswer work(Trail trail, Callable<CallAnswer> call) {
        return switch (pools.admit(POOL)) {
            case Rejected(var refusal, var pause) -> new Busy(refusal, pause);
            case Slot slot -> awaited(trail, slot, call);
        };
    }

    private CallAnswer awaited(Trail trail, Slot slot, Callable<CallAnswer> call) {
        try {
            return switch (slot.submit(call).await(settings.deadline())) {
                case Ending.Completed<CallAnswer>(var answer) -> answer;
                case Ending.TurnedAway<CallAnswer>(Rejected(var refusal, var pause)) -> new Busy(refusal, pause);
                case Ending.Abandoned<CallAnswer> _ -> new Ended(late(), trail);
                case Ending.Cancelled<CallAnswer> _ -> new Ended(late(), trail);
                case Ending.Threw<CallAnswer>(var cause) ->
                    throw new IllegalStateException("The call " + trail.invocation() + " broke.", cause);
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The call " + trail.invocation() + " was interrupted.", stopped);
        }
    }

    private ToolAnswer.Failed late() {
        return new ToolAnswer.Failed(new Refusal(
                "deadline_exceeded",
                "The tool did not answer within " + settings.deadline().toSeconds()
                        + " seconds; what was asked of it may still happen."));
    }
}
