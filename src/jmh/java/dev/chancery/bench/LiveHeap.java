package dev.chancery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** How much of a Java process's heap is reachable, in bytes, counted after it has collected what is not. */
final class LiveHeap {

    private static final int COLUMNS = 4;
    private static final int BYTES = 2;

    private LiveHeap() {}

    static long of(long pid) {
        try {
            var histogram = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid),
                            "GC.class_histogram")
                    .start();
            try (var lines = histogram.inputReader(StandardCharsets.UTF_8)) {
                return lines.lines()
                        .filter(it -> it.startsWith("Total"))
                        .mapToLong(it -> Long.parseLong(it.split("\\s+", COLUMNS)[BYTES]))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No histogram of process " + pid + "."));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
