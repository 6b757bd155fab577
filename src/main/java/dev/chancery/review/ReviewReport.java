package dev.chancery.review;

import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A review as it stands: what was asked for, who took part, and what they found. Commits are full hex ids; a review of a
 * bare diff has neither repository nor commits, and {@code changeDigest} (SHA-256 of the diff) names its subject.
 * {@code causes} says why a review did not become full. {@code audit} is the digest of the audit record, once there is one.
 */
public record ReviewReport(
        ReviewId id,
        String title,
        Optional<String> repository,
        Optional<String> base,
        Optional<String> head,
        Optional<String> baseCommit,
        Optional<String> headCommit,
        Digest changeDigest,
        ReviewState state,
        List<String> causes,
        boolean simulated,
        boolean sample,
        Instant submittedAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        String submittedBy,
        InvocationId invocation,
        List<ParticipantReport> participants,
        List<GroupReport> groups,
        Optional<Bundle> bundle,
        Optional<Spend> spend,
        Optional<RunBudget> budget,
        Optional<Digest> audit) {

    public ReviewReport {
        causes = List.copyOf(causes);
        participants = List.copyOf(participants);
        groups = List.copyOf(groups);
    }

    /** A review without governed versions, spend, budget or audit record. */
    public ReviewReport(
            ReviewId id,
            String title,
            Optional<String> repository,
            Optional<String> base,
            Optional<String> head,
            Optional<String> baseCommit,
            Optional<String> headCommit,
            Digest changeDigest,
            ReviewState state,
            List<String> causes,
            boolean simulated,
            boolean sample,
            Instant submittedAt,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            String submittedBy,
            InvocationId invocation,
            List<ParticipantReport> participants,
            List<GroupReport> groups) {
        this(
                id,
                title,
                repository,
                base,
                head,
                baseCommit,
                headCommit,
                changeDigest,
                state,
                causes,
                simulated,
                sample,
                submittedAt,
                startedAt,
                endedAt,
                submittedBy,
                invocation,
                participants,
                groups,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same review, standing on this and having spent that. */
    public ReviewReport governed(
            Optional<Bundle> by, Optional<Spend> spent, Optional<RunBudget> within, Optional<Digest> record) {
        return new ReviewReport(
                id,
                title,
                repository,
                base,
                head,
                baseCommit,
                headCommit,
                changeDigest,
                state,
                causes,
                simulated,
                sample,
                submittedAt,
                startedAt,
                endedAt,
                submittedBy,
                invocation,
                participants,
                groups,
                by,
                spent,
                within,
                record);
    }

    /** How many of its groups are in this class. */
    public long count(FindingClass findingClass) {
        return groups.stream()
                .filter(group -> group.classified().filter(findingClass::equals).isPresent())
                .count();
    }

    /** How many participants' answers it stands on. */
    public long answered() {
        return participants.stream().filter(ParticipantReport::answered).count();
    }
}
