package dev.chancery.review.evaluation;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.review.AssetUse;
import dev.chancery.review.ReviewId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A measurement of a bundle as it stands.
 *
 * @param against the measurement on the same labels of what is in production, to compare with
 * @param cause why it failed
 */
public record Evaluation(
        UUID id,
        Subject subject,
        State state,
        int done,
        int cases,
        List<AssetUse> bundle,
        Optional<UUID> against,
        Optional<EvaluationResult> result,
        Optional<Digest> digest,
        String cause,
        Actor by,
        Instant askedAt,
        Optional<Instant> endedAt) {

    /** What a bundle is measured on. */
    public sealed interface Subject {

        /** As {@code dev@2} or {@code review 0199…}. */
        String title();

        /** A labelled set. */
        record OfSet(LabelledSet set) implements Subject {

            @Override
            public String title() {
                return set.title();
            }
        }

        /** A past review, run again. */
        record OfReview(ReviewId review) implements Subject {

            @Override
            public String title() {
                return "review " + review;
            }
        }
    }

    /** How far it is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED;

        /** As {@code done}, the form of APIs and tables. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether nothing more comes. */
        public boolean hasEnded() {
            return this == DONE || this == FAILED;
        }
    }

    public Evaluation {
        bundle = List.copyOf(bundle);
    }
}
