package dev.chancery.review.store;

import dev.chancery.review.CallOutcome;
import java.time.Duration;
import java.util.List;

/** What became of the call to one participant; only an answer in budget has claims. */
public record Answer(
        String participant,
        CallOutcome outcome,
        Duration askedAfter,
        Duration latency,
        String detail,
        List<Said> claims) {

    public Answer {
        claims = List.copyOf(claims);
    }
}
