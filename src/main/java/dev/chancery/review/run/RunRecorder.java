package dev.chancery.review.run;

import static java.util.stream.Collectors.toMap;

import dev.chancery.kernel.Actor;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.review.EscalationReport;
import dev.chancery.review.ReviewEnded;
import dev.chancery.review.ReviewId;
import dev.chancery.review.lineage.Recurrences;
import dev.chancery.review.lineage.Scope;
import dev.chancery.review.store.Answer;
import dev.chancery.review.store.Answers;
import dev.chancery.review.store.CallMade;
import dev.chancery.review.store.Calls;
import dev.chancery.review.store.Contests;
import dev.chancery.review.store.ExactChange;
import dev.chancery.review.store.Lease;
import dev.chancery.review.store.Leases;
import dev.chancery.review.store.Mandate;
import dev.chancery.review.store.NewGroup;
import dev.chancery.review.store.NewGroups;
import dev.chancery.review.store.NewReview;
import dev.chancery.review.store.Reports;
import dev.chancery.review.store.RunOrder;
import dev.chancery.review.store.Runs;
import dev.chancery.review.store.SecondOpinions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down each step of a review, always together with its ledger entry, and only while the lease is held. */
@Component
class RunRecorder {

    private final Tables tables;
    private final Ledger ledger;
    private final ReviewAgent agent;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** The tables a run writes to. */
    @Component
    record Tables(
            Runs runs,
            Leases leases,
            Answers answers,
            Calls calls,
            SecondOpinions opinions,
            NewGroups groups,
            Contests contests,
            Reports reports,
            AuditDesk audits,
            Recurrences recurrences) {}

    RunRecorder(Tables tables, Ledger ledger, ReviewAgent agent, ApplicationEventPublisher events, Clock clock) {
        this.tables = tables;
        this.ledger = ledger;
        this.agent = agent;
        this.events = events;
        this.clock = clock;
    }

    /** Stores the review as queued. */
    @Transactional
    public Lease submitted(NewReview review, UUID node, Instant leaseUntil) {
        var lease = tables.runs().add(review, node, leaseUntil);
        var event = event("review.submitted", review.mandate().by(), review.id(), review.mandate())
                .with("change_digest", review.size().digest().toString())
                .with("files", review.size().files())
                .with("sample", review.sample())
                .with("routing", review.terms().bundle().routing().title())
                .with("thresholds", review.terms().bundle().thresholds().title())
                .with("worst_cost_micros", review.terms().worstCostMicros());
        ledger.append(
                switch (review.change()) {
                    case ExactChange.Commits it ->
                        event.with("base_commit", it.baseCommit()).with("head_commit", it.headCommit());
                    case ExactChange.Patch _ -> event;
                });
        review.answers().forEach(it -> keep(review.id(), review.mandate(), it));
        return lease;
    }

    /** Marks the run as running and tells what is to be done. */
    @Transactional
    public RunOrder started(Lease lease) {
        var order = tables.runs().start(lease, clock.instant());
        ledger.append(event("review.started", agent.actor(), order.id(), order.mandate())
                .with("attempt", lease.epoch())
                .with("budget_ms", order.budget().total().toMillis()));
        return order;
    }

    /** Stores what a participant answered, once. */
    @Transactional
    public void answered(RunOrder order, Answer answer) {
        tables.leases().hold(order.lease());
        keep(order.id(), order.mandate(), answer);
    }

    private void keep(ReviewId review, Mandate mandate, Answer answer) {
        if (tables.answers().add(review, answer)) {
            ledger.append(event("review.participant_answered", agent.actor(), review, mandate)
                    .with("participant", answer.participant())
                    .with("outcome", answer.outcome().label())
                    .with("latency_ms", answer.latency().toMillis())
                    .with("findings", answer.claims().size())
                    .with("sound_places", answer.soundPlaces().size())
                    .with("calls", answer.calls().size()));
        }
    }

    /** Stores what became of a contested group, once. */
    @Transactional
    public void lookedAgain(RunOrder order, String subject, EscalationReport report, List<CallMade> calls) {
        tables.leases().hold(order.lease());
        if (tables.opinions().add(order.id(), subject, report)) {
            tables.calls().add(order.id(), SecondLooks.PARTICIPANT, calls);
            ledger.append(event("review.escalated", agent.actor(), order.id(), order.mandate())
                    .with("subject", subject)
                    .with("outcome", report.outcome().label())
                    .with("latency_ms", report.latency().toMillis()));
        }
    }

    /** Ends the run: groups, state, ledger and whatever listens to the end commit together, or not at all. */
    @Transactional
    public void ended(RunOrder order, Assembled assembled) {
        tables.leases().hold(order.lease());
        tables.groups().add(order.id(), assembled.groups(), assembled.end().at());
        link(order, assembled);
        tables.contests().add(order.id(), assembled.contests());
        tables.runs().end(order.lease(), assembled.end());
        var audit = tables.audits().record(order.id());
        agent.close(order.mandate().task());
        ledger.append(event("review.ended", agent.actor(), order.id(), order.mandate())
                .with("state", assembled.end().state().label())
                .with("claims", assembled.end().claims())
                .with("groups", assembled.groups().size())
                .with("audit_record", audit.toString()));
        var report = tables.reports().find(order.id()).orElseThrow();
        events.publishEvent(new ReviewEnded(report, report.invocation()));
    }

    private void link(RunOrder order, Assembled assembled) {
        var scope = switch (order.change()) {
            case ExactChange.Commits it -> Scope.ofRepository(it.repository());
            case ExactChange.Patch _ -> Scope.ofDiffsBy(order.mandate().by());
        };
        tables.recurrences()
                .link(
                        assembled.groups().stream().collect(toMap(NewGroup::id, NewGroup::trace)),
                        new Recurrences.Under(
                                scope, agent.actor(), order.mandate().invocation()));
    }

    private static LedgerEvent event(String type, Actor actor, ReviewId review, Mandate mandate) {
        return LedgerEvent.of(type, actor).about("review:" + review).under(mandate.invocation());
    }
}
