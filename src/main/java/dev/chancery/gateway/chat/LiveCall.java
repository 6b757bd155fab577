package dev.chancery.gateway.chat;

import dev.chancery.gateway.Ending;
import dev.chancery.gateway.Submitted;
import dev.chancery.models.Delta;
import dev.chancery.models.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A call under way, as the thread sees it that answers the client: pieces as they come, then the end. A client that reads
 * slowly slows the call down, since only so many pieces wait.
 */
final class LiveCall {

    private static final int ROOM = 256;

    /** What happens to a call. */
    sealed interface Event {}

    record Piece(Delta delta) implements Event {}

    record Over(Ending<Reply> ending) implements Event {}

    /** The end finds room however many pieces wait, so whoever tells it never waits for the reader. */
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    private final Semaphore room = new Semaphore(ROOM);
    private final Submitted<Reply> work;

    LiveCall(Submitted<Reply> work) {
        this.work = work;
    }

    void happened(Piece piece) throws InterruptedException {
        room.acquire();
        events.add(piece);
    }

    void isOver(Ending<Reply> ending) {
        events.add(new Over(ending));
    }

    /** The next event; empty when there was none for so long. */
    Optional<Event> next(Duration patience) throws InterruptedException {
        var next = events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (next instanceof Piece) {
            room.release();
        }
        return Optional.ofNullable(next);
    }

    /** Stops the call, provider's work included, and drops what nobody will read. */
    void cancel() {
        work.cancel();
        events.removeIf(Piece.class::isInstance);
        room.release(ROOM);
    }
}
