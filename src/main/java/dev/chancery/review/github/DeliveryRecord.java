package dev.chancery.review.github;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A delivery as it was taken: what it was about, and what was made of it. A redelivery is answered with the same. */
public record DeliveryRecord(
        String id,
        String bodyDigest,
        String event,
        String action,
        String repository,
        Optional<Integer> pull,
        Outcome outcome,
        String reason,
        String detail,
        Optional<UUID> check,
        Instant receivedAt) {

    /** What was made of a delivery. */
    public enum Outcome {
        /** It was a try. */
        PONG,
        /** A check of its commit is to be made. */
        QUEUED,
        /** There is a check of its commit already. */
        REPEATED,
        /** It asks for nothing. */
        IGNORED;

        /** Lower case, as in answers. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code pull_request.opened}. */
    public String kind() {
        return action.isEmpty() ? event : event + "." + action;
    }
}
