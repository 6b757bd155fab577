package dev.chancery.ledger.web;

import dev.chancery.ledger.integrity.RangeVerdict.Broken;
import dev.chancery.ledger.integrity.RangeVerdict.Sound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What verifying a range came to.
 *
 * @param checkpoint the signed note that the range was followed up to; null when it does not hold
 * @param checkpoints how many checkpoints were signed within the range, and hold
 * @param where what does not hold, in a sentence; null when everything does
 * @param entry the entry at fault, where it is one
 */
@JsonNaming(SnakeCaseStrategy.class)
record VerificationJson(
        boolean verified,
        long first,
        long last,
        @Nullable String checkpoint,
        long checkpoints,
        @Nullable String where,
        @Nullable UUID entry) {

    static VerificationJson of(Sound sound) {
        var range = sound.range();
        return new VerificationJson(
                true, range.first(), range.last(), sound.head().note(), sound.checkpoints(), null, null);
    }

    static VerificationJson of(Broken broken) {
        var range = broken.range();
        return new VerificationJson(
                false,
                range.first(),
                range.last(),
                null,
                0,
                broken.where(),
                broken.entry().orElse(null));
    }
}
