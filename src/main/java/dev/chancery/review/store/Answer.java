package dev.chancery.review.store;

import dev.chancery.review.CallOutcome;
import java.time.Duration;
import java.util.List;

/**
 * What became of the call to one participant; only an answer in budget has claims and sound places. {@code dropped} counts
 * what it said that is not about lines of the change, or beyond what is heard of one.
 */
public record Answer(
        String participant,
        CallOutcome outcome,
        Duration askedAfter,
        Duration latency,
        String detail,
        List<Said> claims,
        List<SoundSaid> soundPlaces,
        int dropped,
        List<CallMade> calls) {

    public Answer {
        claims = List.copyOf(claims);
        soundPlaces = List.copyOf(soundPlaces);
        calls = List.copyOf(calls);
    }

    /** No answer, and why. */
    public static Answer nothing(String participant, CallOutcome outcome, String detail) {
        return new Answer(
                participant, outcome, Duration.ZERO, Duration.ZERO, detail, List.of(), List.of(), 0, List.of());
    }
}
