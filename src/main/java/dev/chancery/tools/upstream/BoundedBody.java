package dev.chancery.tools.upstream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** A body that is read up to so many bytes and for so long; one that drips for ever is cut off. */
record BoundedBody(InputStream stream, int most, Duration timeout) {

    static final class TooLargeException extends IOException {}

    /** All of it, as UTF-8. */
    String text() throws IOException, InterruptedException {
        return inTime(() -> {
            var bytes = stream.readNBytes(most);
            if (bytes.length == most && stream.read() >= 0) {
                throw new TooLargeException();
            }
            return new String(bytes, StandardCharsets.UTF_8);
        });
    }

    /** What the first event holds that holds anything; what comes after it is not waited for. */
    <T> Optional<T> events(Function<String, Optional<T>> reading) throws IOException, InterruptedException {
        return inTime(() -> {
            var lines = new Lines();
            var data = new StringBuilder();
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().startsWith("data:")) {
                    data.append(line.get().substring("data:".length()).stripLeading())
                            .append('\n');
                } else if (line.get().isEmpty()) {
                    var found = reading.apply(data.toString());
                    if (found.isPresent()) {
                        return found;
                    }
                    data.setLength(0);
                }
            }
            return reading.apply(data.toString());
        });
    }

    private <T> T inTime(Callable<T> reading) throws IOException, InterruptedException {
        try (stream) {
            var task = new FutureTask<>(reading);
            Thread.startVirtualThread(task);
            return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("The body was not whole in time.");
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException broken ? broken : new IOException(failure.getCause());
        }
    }

    private final class Lines {

        private int read;

        /** The next line without its end; empty at the end of the stream. */
        Optional<String> next() throws IOException {
            var line = new ByteArrayOutputStream();
            for (var next = stream.read(); next >= 0; next = stream.read()) {
                if (++read > most) {
                    throw new TooLargeException();
                }
                if (next == '\n') {
                    return Optional.of(text(line));
                }
                line.write(next);
            }
            return line.size() == 0 ? Optional.empty() : Optional.of(text(line));
        }

        private static String text(ByteArrayOutputStream line) {
            var text = line.toString(StandardCharsets.UTF_8);
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        }
    }
}
