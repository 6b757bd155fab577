package dev.chancery.review.run;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.models.Analyzer;
import dev.chancery.review.ReviewId;
import dev.chancery.review.Submission;
import dev.chancery.review.change.ChangeLimits;
import dev.chancery.review.participants.Voices;
import dev.chancery.review.store.Lease;
import dev.chancery.review.store.Leases;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A second process on the same database, which can die in any stage of a run. It never renews its leases. */
final class OtherNode {

    private final Parts parts;
    private final Node node;

    /** What both processes have in common. */
    @Lazy
    @Component
    record Parts(
            Intake intake,
            RunRecorder recorder,
            ReviewRun.Hearing hearing,
            ReviewRun.Stages stages,
            Leases leases,
            RepositoryReader repositories,
            Assembly assembly,
            Voices.Connections connections,
            ChangeLimits changeLimits,
            ReviewLimits limits,
            TimeOrderedIds ids,
            Clock clock,
            JdbcClient database) {}

    OtherNode(Parts parts) {
        this.parts = parts;
        this.node = new Node(parts.ids(), parts.leases(), parts.limits(), parts.clock());
    }

    /** Takes a review in, without beginning to work on it. */
    Lease submit(String diff) {
        return submit(new Submission.OfDiff("A run that is interrupted", diff));
    }

    Lease submit(Submission submission) {
        var taken = parts.intake().take(submission, new Actor.Service("test"));
        var review = ((Intake.Reviewable) taken).review();
        return parts.recorder().submitted(review, node.id(), node.leaseUntil());
    }

    MaterialReader reader() {
        return new MaterialReader(parts.repositories(), parts.changeLimits());
    }

    /** Asks these analyzers, and models as the application does. */
    Examiner examiner(List<Analyzer> asked) {
        return new Examiner(new Voices(asked, parts.connections()), parts.ids(), parts.clock());
    }

    ReviewRun run(MaterialReader reader, List<Analyzer> asked, Assembly assembly) {
        var stages = parts.stages();
        return run(new ReviewRun.Stages(
                reader, examiner(asked), stages.thresholds(), stages.secondLooks(), assembly, parts.limits()));
    }

    ReviewRun run(ReviewRun.Stages stages) {
        return new ReviewRun(stages, parts.recorder(), parts.hearing(), node, parts.clock());
    }

    /** Lets time pass until the others may take over. */
    void lapse(ReviewId review) {
        parts.database()
                .sql("update review.reviews set lease_until = now() - interval '1 second' where id = :id")
                .param("id", review.value())
                .update();
    }

    /** Takes a run over from whoever holds it, before anybody else can, and for longer than a test takes. */
    Lease takeOver(ReviewId review) {
        var epoch = parts.database()
                .sql("""
                        update review.reviews
                        set owner = :owner, epoch = epoch + 1, lease_until = now() + interval '5 minutes'
                        where id = :id returning epoch
                        """)
                .param("owner", node.id())
                .param("id", review.value())
                .query(Long.class)
                .single();
        return new Lease(review, node.id(), epoch);
    }

    int giveBack() {
        return node.giveBack();
    }
}
