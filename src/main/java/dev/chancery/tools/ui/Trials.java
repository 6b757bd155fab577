package dev.chancery.tools.ui;

import dev.chancery.authority.Act;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.CurrentActor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.tools.calls.AgentCall;
import dev.chancery.tools.calls.CallAnswer;
import dev.chancery.tools.calls.CallDesk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Calls of people who want to see what happens: by the way every agent goes, under a task of their own. */
@Component
class Trials {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    private final CallDesk desk;
    private final Tasks tasks;
    private final LedgerReader ledger;
    private final CurrentActor viewer;
    private final TimeOrderedIds ids;

    Trials(CallDesk desk, Tasks tasks, LedgerReader ledger, CurrentActor viewer, TimeOrderedIds ids) {
        this.desk = desk;
        this.tasks = tasks;
        this.ledger = ledger;
        this.viewer = viewer;
        this.ids = ids;
    }

    CallAnswer call(AgentRecord agent, Act act) {
        var task = tasks.open(new NewTask(
                viewer.get(),
                "Try " + act.name() + " from the console.",
                agent.id(),
                LONG_ENOUGH,
                new InvocationId(ids.next())));
        return desk.call(new AgentCall(
                agent.actor(),
                act,
                Optional.of(task),
                Optional.empty(),
                Optional.of("A person tries this from the console.")));
    }

    List<LedgerEntry> trail(InvocationId invocation) {
        return ledger.ofInvocation(invocation);
    }
}
