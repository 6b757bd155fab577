package dev.chancery.provenance.participation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.chancery.attest.SigningRole;
import dev.chancery.authority.TaskRecord;
import dev.chancery.authority.Tasks;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.TaskId;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.provenance.recording.StatementRecorder;
import dev.chancery.provenance.store.ParticipationCursor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * States what agents did about a change: reads the ledger from where it left off, and records a statement for each act
 * under a task about a commit or patch, in the transaction that moves on. What the ledger tells is stated once, and no
 * crash in between loses it.
 */
@Component
class AgentActs {

    private static final Actor BY = new Actor.Service("provenance");
    private static final List<String> TYPES = List.of(LedgeredAct.MODEL_CALL, LedgeredAct.TOOL_CHANGE);
    private static final int BATCH = 500;

    private final LedgerReader ledger;
    private final ParticipationCursor cursor;
    private final Tasks tasks;
    private final StatementRecorder recorder;
    private final TransactionTemplate transaction;

    AgentActs(
            LedgerReader ledger,
            ParticipationCursor cursor,
            Tasks tasks,
            StatementRecorder recorder,
            TransactionTemplate transaction) {
        this.ledger = ledger;
        this.cursor = cursor;
        this.tasks = tasks;
        this.recorder = recorder;
        this.transaction = transaction;
    }

    /** Reads on, every second, on one node at a time. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> stateActsOfAgents(AgentActs acts) {
            return com.github.kagkarlsson.scheduler.task.helper.Tasks.recurring(
                            "provenance.state-acts-of-agents", FixedDelay.of(Duration.ofSeconds(1)))
                    .execute((_, _) -> acts.readOn());
        }
    }

    /** Reads everything that has its place in the log by now. */
    void readOn() {
        TYPES.forEach(type -> {
            var read = BATCH;
            while (read == BATCH) {
                read = readBatch(type);
            }
        });
    }

    private int readBatch(String type) {
        var from = cursor.at(type);
        var entries = ledger.ofType(type, from, BATCH);
        if (!entries.isEmpty()) {
            transaction.executeWithoutResult(_ -> state(type, from, entries));
        }
        return entries.size();
    }

    private void state(String type, long from, List<LedgerEntry> entries) {
        if (cursor.move(type, from, entries.getLast().index().orElseThrow() + 1)) {
            var known = new HashMap<TaskId, Optional<Digest>>();
            entries.stream().flatMap(entry -> LedgeredAct.of(entry).stream()).forEach(act -> state(act, known));
        }
    }

    private void state(LedgeredAct act, Map<TaskId, Optional<Digest>> known) {
        known.computeIfAbsent(act.task(), task -> tasks.find(task).flatMap(TaskRecord::about))
                .ifPresent(about -> recorder.sign(
                        SigningRole.GATEWAY,
                        ActParticipation.of(act, about),
                        BY,
                        act.entry().invocation()));
    }
}
