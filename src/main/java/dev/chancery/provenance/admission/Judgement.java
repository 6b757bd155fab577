package dev.chancery.provenance.admission;

import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether one digest may run as one resource in one environment, why, on which statement, and until when that holds if
 * nothing changes.
 */
record Judgement(
        boolean admitted, boolean emergency, String code, String sentence, Optional<Digest> basis, Instant until) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "HH:mm 'UTC on' d MMMM yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static Judgement admitted(Digest summary, Instant until) {
        return new Judgement(
                true, false, "verified", "A passing verification summary covers it.", Optional.of(summary), until);
    }

    static Judgement emergency(Digest override, Instant until) {
        return new Judgement(
                true,
                true,
                "emergency_override",
                "Two people let it in until %s, though evidence is missing.".formatted(MINUTE.format(until)),
                Optional.of(override),
                until);
    }

    static Judgement denied(Refusal refusal, Instant until) {
        return new Judgement(false, false, refusal.code(), refusal.detail(), Optional.empty(), until);
    }
}
