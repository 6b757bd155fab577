package dev.chancery.review.github;

import dev.chancery.kernel.RequestId;
import dev.chancery.review.ReviewId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The check of one head of a pull request: how far it is, and what stands in its way. */
public record PullCheck(
        UUID id,
        PullHead head,
        int round,
        Stage stage,
        int tries,
        String fault,
        Optional<Long> checkRun,
        Optional<ReviewId> review,
        Optional<String> conclusion,
        Instant createdAt,
        Instant changedAt) {

    /** How far a check is. */
    public enum Stage {
        /** GitHub does not know of it yet. */
        QUEUED,
        /** GitHub shows it as in progress. */
        ANNOUNCED,
        /** The change is being reviewed. */
        REVIEWING,
        /** GitHub shows the result. */
        DONE,
        /** The pull request moved on before anybody looked. */
        SUPERSEDED,
        /** It was given up; the fault says why. */
        FAILED;

        public boolean hasEnded() {
            return this == DONE || this == SUPERSEDED || this == FAILED;
        }

        /** Lower case, as it is stored. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code acme/payments#418}. */
    public String pullName() {
        return head.repository() + "#" + head.pull();
    }

    /** The request its review is submitted as, by which a review that was submitted before a crash is found again. */
    RequestId request() {
        return new RequestId("github-" + id);
    }

    /** Whether this stage was begun before, so that part of it may have happened. */
    boolean isRetried() {
        return tries > 1;
    }
}
