package dev.chancery.authority.store;

import dev.chancery.authority.NewTask;
import dev.chancery.authority.RevokeAnswer;
import dev.chancery.authority.TaskAnswer;
import dev.chancery.authority.TaskRecord;
import dev.chancery.authority.Tasks;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TaskId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens, closes and revokes tasks, each change in one transaction with its ledger entries. */
@Component
class TaskTable implements Tasks {

    private static final Actor AUTHORITY = new Actor.Service("authority");

    private final TaskReading reading;
    private final TaskLines lines;
    private final TaskOpenings openings;
    private final TaskEndings endings;
    private final Clock clock;

    TaskTable(TaskReading reading, TaskLines lines, TaskOpenings openings, TaskEndings endings, Clock clock) {
        this.reading = reading;
        this.lines = lines;
        this.openings = openings;
        this.endings = endings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public TaskId open(NewTask task) {
        var now = clock.instant();
        return openings.open(task, Optional.empty(), now, now.plus(task.deadline()));
    }

    @Override
    @Transactional
    public TaskAnswer openWithin(TaskId parent, NewTask task) {
        openings.hold(parent);
        var now = clock.instant();
        var deadline = now.plus(task.deadline());
        return lines.facts(parent)
                .map(above -> Within.refusal(above, task, now, deadline))
                .orElseGet(() -> Optional.of(unknown(parent)))
                .<TaskAnswer>map(TaskAnswer.Refused::new)
                .orElseGet(() -> new TaskAnswer.Opened(openings.open(task, Optional.of(parent), now, deadline)));
    }

    @Override
    @Transactional
    public void close(TaskId id) {
        endings.end(id, new TaskEndings.End("closed", "The work is done.", AUTHORITY));
    }

    @Override
    @Transactional
    public RevokeAnswer revoke(TaskId id, String reason, Actor by) {
        var ended = endings.end(id, new TaskEndings.End("revoked", reason, by));
        if (ended > 0) {
            return new RevokeAnswer.Revoked(ended);
        }
        return new RevokeAnswer.Refused(find(id).map(it -> new Refusal(
                        "already_ended", "The task " + id + " is " + it.state().label() + "."))
                .orElseGet(() -> unknown(id)));
    }

    @Override
    public Optional<TaskRecord> find(TaskId id) {
        return reading.find(id);
    }

    @Override
    public List<TaskRecord> open(int most) {
        return reading.open(most);
    }

    private static Refusal unknown(TaskId id) {
        return new Refusal("unknown_task", "There is no task " + id + ".");
    }
}
