package dev.chancery.review.calling;

import java.time.Duration;
import java.util.function.Function;

/**
 * Something to be asked of somebody.
 *
 * @param limit how long the answer may take at most
 * @param computes whether answering keeps a processor busy, so that it belongs on a thread of its own
 * @param work answers; it is told by when, and is interrupted when nobody waits any more
 */
public record Ask<W>(String id, Duration limit, boolean computes, Function<Deadline, W> work) {}
