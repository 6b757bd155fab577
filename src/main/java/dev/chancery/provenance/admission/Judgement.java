package dev.chancery.provenance.admission;

import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Whether one digest may run as one resource in one environment, why, on which statement, and until when that holds if
 * nothing changes.
 */
record Judgement(
        boolean admitted, boolean emergency, String code, String sentence, Optional<Digest> basis, Instant until) {

    static Judgement admitted(Digest summary, Instant until) {
        return new Judgement(
                true, false, "verified", "A passing verification summary covers it.", Optional.of(summary), until);
    }

    static Judgement emergency(Digest override, Instant until) {
        return new Judgement(
                true,
                true,
                "emergency_override",
                "Two people let it in until %s, though evidence is missing."
                        .formatted(until.truncatedTo(ChronoUnit.SECONDS)),
                Optional.of(override),
                until);
    }

    static Judgement denied(Refusal refusal, Instant until) {
        return new Judgement(false, false, refusal.code(), refusal.detail(), Optional.empty(), until);
    }
}
