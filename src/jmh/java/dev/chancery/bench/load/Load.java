package dev.chancery.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** One chat completion after another on some connections, each as soon as the one before was answered. */
public record Load(URI target, List<String> headers) {

    private static final String BODY = """
            {"model":"instant","max_tokens":64,"messages":[{"role":"user","content":"Say hello in one short sentence."}]}""";

    /** A target that does not answer for so long has failed the call, so that every run ends. */
    private static final int PATIENCE_MILLIS = 10_000;

    private static final long MOMENT_NANOS = 10_000_000;

    public Load {
        if (!"http".equals(target.getScheme()) || target.getHost() == null) {
            throw new IllegalArgumentException("The load goes to a plain http:// address, not to: " + target);
        }
        headers = List.copyOf(headers);
    }

    /**
     * What came out.
     *
     * @param answers with status 200, those of the warm-up among them
     * @param perSecond the same without the warm-up
     * @param failures anything else, broken connections among them
     */
    public record Figures(long answers, double perSecond, Duration median, Duration ninetyNinth, long failures, String example) {}

    /** Puts the target under load for a while and measures after the warm-up. */
    public Figures on(int connections, Duration warmUp, Duration measured) {
        var start = System.nanoTime() + warmUp.toNanos();
        var end = start + measured.toNanos();
        var callers = new ArrayList<Caller>();
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < connections; i++) {
            var caller = new Caller(start, end);
            callers.add(caller);
            threads.add(Thread.ofVirtual().start(caller));
        }
        threads.forEach(Load::join);
        var latencies = callers.stream().flatMapToLong(it -> Arrays.stream(it.latencies, 0, it.count)).sorted().toArray();
        var failures = callers.stream().mapToLong(it -> it.failures).sum();
        var example = callers.stream().flatMap(it -> it.examples.stream()).findFirst().orElse("");
        return new Figures(
                callers.stream().mapToLong(it -> it.answers).sum(),
                latencies.length / (measured.toNanos() / 1e9),
                at(latencies, 0.5),
                at(latencies, 0.99),
                failures,
                example);
    }

    private static Duration at(long[] sorted, double quantile) {
        return sorted.length == 0
                ? Duration.ZERO
                : Duration.ofNanos(sorted[(int) Math.min(sorted.length - 1L, Math.round(quantile * sorted.length))]);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int port() {
        return target.getPort() < 0 ? 80 : target.getPort();
    }

    private byte[] request() {
        var own = headers.stream().map(it -> it + "\r\n").collect(Collectors.joining());
        return ("POST " + target.getPath() + " HTTP/1.1\r\nhost: " + target.getAuthority()
                        + "\r\ncontent-type: application/json\r\ncontent-length: " + BODY.length() + "\r\n" + own + "\r\n"
                        + BODY)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private final class Caller implements Runnable {

        private final long start;
        private final long end;
        private final ConcurrentLinkedQueue<String> examples = new ConcurrentLinkedQueue<>();
        private long[] latencies = new long[4096];
        private int count;
        private long answers;
        private long failures;

        Caller(long start, long end) {
            this.start = start;
            this.end = end;
        }

        @Override
        public void run() {
            while (System.nanoTime() < end) {
                try (var connection = new Socket()) {
                    connection.connect(new InetSocketAddress(target.getHost(), port()), PATIENCE_MILLIS);
                    connection.setTcpNoDelay(true);
                    connection.setSoTimeout(PATIENCE_MILLIS);
                    call(connection);
                } catch (IOException broken) {
                    fail(String.valueOf(broken.getMessage()));
                    // A target that is not there would be asked in a loop.
                    LockSupport.parkNanos(MOMENT_NANOS);
                }
            }
        }

        private void call(Socket connection) throws IOException {
            var request = request();
            var wire = new Wire(connection.getInputStream());
            var out = connection.getOutputStream();
            for (var sent = System.nanoTime(); sent < end; sent = System.nanoTime()) {
                out.write(request);
                var status = wire.message();
                if (status == null) {
                    return;
                }
                if (!status.startsWith("HTTP/1.1 200")) {
                    fail(status);
                    continue;
                }
                answers++;
                if (sent >= start) {
                    book(System.nanoTime() - sent);
                }
            }
        }

        private void fail(String what) {
            failures++;
            if (examples.isEmpty()) {
                examples.add(what);
            }
        }

        private void book(long nanos) {
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * count);
            }
            latencies[count++] = nanos;
        }
    }
}
