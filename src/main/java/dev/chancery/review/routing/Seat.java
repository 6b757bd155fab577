package dev.chancery.review.routing;

import java.time.Duration;
import java.util.Optional;

/**
 * A place a routing policy gives to one participant.
 *
 * @param framing the angle it examines from
 * @param within how long its call may take at most, where it is less than for others
 */
public record Seat(String id, String framing, Source source, Condition when, Optional<Duration> within) {

    /** Who sits there. */
    public sealed interface Source {

        /** An analyzer of this machine, by its id. */
        record OfAnalyzer(String analyzer) implements Source {}

        /**
         * A model of the catalogue under a prompt, both by their names.
         *
         * @param isOptional whether nobody is missed when the model is not configured here
         */
        record OfModel(String model, String prompt, int maxTokens, boolean isOptional) implements Source {}
    }
}
