package dev.chancery.review.triage;

import dev.chancery.kernel.Refusal;
import java.util.UUID;

/** What became of an act upon many findings. */
public sealed interface BulkAnswer {

    /**
     * It was given to so many; passed over were those that somebody else has answered since they were shown, or that it
     * makes no sense for.
     */
    record Done(UUID bulk, int applied, int passedOver) implements BulkAnswer {}

    /** Nothing was changed. */
    record Senseless(Refusal refusal) implements BulkAnswer {}
}
