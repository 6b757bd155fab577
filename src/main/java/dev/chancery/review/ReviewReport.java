package dev.chancery.review;

import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A review as it stands: what was asked for, who took part, and what they found. Commits are full hex ids; a review of a
 * bare diff has neither repository nor commits, and {@code changeDigest} (SHA-256 of the diff) names its subject.
 * {@code causes} says why a review did not become full.
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
        Grounds grounds) {

    public ReviewReport {
        causes = List.copyOf(causes);
        participants = List.copyOf(participants);
        groups = List.copyOf(groups);
    }

    /** The governed versions it was decided by. */
    public Optional<Bundle> bundle() {
        return grounds.bundle();
    }

    /** What it could have cost and did. */
    public Optional<Spend> spend() {
        return grounds.spend();
    }

    /** How long its participants were given. */
    public Optional<RunBudget> budget() {
        return grounds.budget();
    }

    /** The digest of its audit record, once it has ended. */
    public Optional<Digest> audit() {
        return grounds.audit();
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
