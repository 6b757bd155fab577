package dev.chancery.bench.load;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/** A server in a JVM of its own, with the flags {@code ./chancery run} uses, and a directory that is deleted with it. */
final class Jvm implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;
    private final Path home;

    private Jvm(Process process, int port, Path home) {
        this.process = process;
        this.port = port;
        this.home = home;
    }

    /** What a server is told: the port it listens on and the directory it may write to. */
    @FunctionalInterface
    interface Words {

        List<String> of(int port, Path home);
    }

    /** Starts this class, with the product's libraries behind this directory of classes, and waits until it is ready. */
    static Jvm start(String classes, String main, Words words) {
        try {
            var port = freePort();
            var home = Files.createTempDirectory("chancery-bench");
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx640m",
                    "-XX:+UseParallelGC",
                    "-XX:+UseCompactObjectHeaders",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    classes + File.pathSeparator
                            + Files.readString(Path.of("target", "runtime.classpath")).strip(),
                    main));
            command.addAll(words.of(port, home));
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(home.resolve("out.log").toFile());
            var jvm = new Jvm(builder.start(), port, home);
            jvm.awaitReadiness();
            return jvm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    Path home() {
        return home;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Resident memory in bytes, as the system counts it. */
    long memory() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(it -> it.startsWith("VmRSS:"))
                    .mapToLong(it -> 1024 * Long.parseLong(it.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException notTold) {
            return 0;
        }
    }

    private void awaitReadiness() throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                var log = Files.readString(home.resolve("out.log"));
                close();
                throw new IllegalStateException("The server did not start:\n" + log);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private boolean isReady() {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(at("/readyz")).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().onExit().join();
            }
            FileSystemUtils.deleteRecursively(home);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("The benchmark's data in " + home + " could not be deleted.", e);
        }
    }
}
