package dev.chancery.review.calling;

import java.time.Duration;

/** What became of one who was asked; both times count from the start of the budget. */
public sealed interface Heard<W> {

    String id();

    Duration askedAfter();

    Duration latency();

    /** It answered in time. */
    record Said<W>(String id, Duration askedAfter, Duration latency, W word) implements Heard<W> {}

    /** It broke in time. */
    record Broke<W>(String id, Duration askedAfter, Duration latency, Throwable cause) implements Heard<W> {}

    /** Its time ended before it had answered; what it says later is not heard. */
    record Late<W>(String id, Duration askedAfter, Duration latency) implements Heard<W> {}
}
