package dev.chancery.review.triage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.chancery.kernel.Actor;
import dev.chancery.review.Triage;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings findings back whose time has come. That changes their state, so it is an act like any other, with an entry in
 * the ledger, and not something a query makes up.
 */
@Service
class Snoozes {

    private static final Actor BY = new Actor.Service("triage");
    private static final int AT_ONCE = 500;

    private final TriageActs acts;
    private final Answering answering;
    private final Clock clock;

    Snoozes(TriageActs acts, Answering answering, Clock clock) {
        this.acts = acts;
        this.answering = answering;
        this.clock = clock;
    }

    /** Opens some of what is due; says how many findings that were. */
    @Transactional
    public int wake() {
        var now = clock.instant();
        var due = acts.lock(acts.wakeable(now, AT_ONCE)).stream()
                .filter(it -> it.triage().state() == Triage.State.SNOOZED)
                .filter(it ->
                        it.triage().until().filter(time -> !time.isAfter(now)).isPresent())
                .toList();
        due.forEach(it -> answering.open(it, PastAct.Kind.WAKING, BY));
        return due.size();
    }

    /** One node looks, every half a minute. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> wakeSnoozedFindings(Snoozes snoozes) {
            return Tasks.recurring("review.wake-snoozed-findings", FixedDelay.of(Duration.ofSeconds(30)))
                    .execute((_, _) -> snoozes.wake());
        }
    }
}
