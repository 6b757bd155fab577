package dev.chancery.gateway.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Reads what a process says, on a thread of its own. It keeps the first bytes or the last ones, up to a limit, and goes
 * on reading so that the process is never held up.
 */
final class Intake {

    private static final int CHUNK = 8_192;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final CompletableFuture<Boolean> overflown = new CompletableFuture<>();
    private final InputStream source;
    private final Thread reader;
    private final long limit;
    private final boolean keepsTheEnd;

    private Intake(InputStream source, long limit, boolean keepsTheEnd) {
        this.source = source;
        this.limit = limit;
        this.keepsTheEnd = keepsTheEnd;
        this.reader = Thread.ofPlatform().daemon().name("workflow-intake").start(this::read);
    }

    /** Keeps what comes first; says when more comes than fits. */
    static Intake ofFirst(InputStream source, long limit) {
        return new Intake(source, limit, false);
    }

    /** Keeps what comes last. */
    static Intake ofLast(InputStream source, long limit) {
        return new Intake(source, limit, true);
    }

    /** Done as soon as more came than fits. */
    CompletableFuture<Boolean> overflown() {
        return overflown;
    }

    /** Waits for the end of what is said, then closes; the process must have ended. */
    String end(Duration patience) throws InterruptedException {
        if (!reader.join(patience)) {
            close();
            reader.join(patience);
        }
        close();
        synchronized (kept) {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }

    private void read() {
        var chunk = new byte[CHUNK];
        try {
            for (var count = source.read(chunk); count >= 0; count = source.read(chunk)) {
                keep(chunk, count);
            }
        } catch (IOException closed) {
            // The process is gone; what was read counts.
        }
    }

    private void keep(byte[] chunk, int count) {
        synchronized (kept) {
            if (kept.size() + count > limit && !keepsTheEnd) {
                overflown.complete(true);
                return;
            }
            kept.write(chunk, 0, count);
            if (kept.size() > 2 * limit) {
                shorten();
            }
        }
    }

    private void shorten() {
        var all = kept.toByteArray();
        kept.reset();
        kept.write(all, (int) (all.length - limit), (int) limit);
    }

    private void close() {
        try {
            source.close();
        } catch (IOException alreadyClosed) {
            // There is nothing left to release.
        }
    }
}
