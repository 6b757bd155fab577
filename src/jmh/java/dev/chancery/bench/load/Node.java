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

/**
 * Chancery in a process of its own, on a fresh data directory that is deleted with it, with an agent to call models: see
 * {@link AgentSeed}.
 */
public final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int PID = 0;
    private static final int PORT = 3;

    private final Process process;
    private final int port;
    private final Path home;

    private Node(Process process, int port, Path home) {
        this.process = process;
        this.port = port;
        this.home = home;
    }

    /** Starts with these settings and waits until it takes work. */
    public static Node start(List<String> settings) {
        try {
            var port = freePort();
            var home = Files.createTempDirectory("chancery-bench");
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx640m",
                    "-XX:+UseCompactObjectHeaders",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    "target/classes" + File.pathSeparator
                            + Files.readString(Path.of("target", "runtime.classpath")).strip(),
                    "dev.chancery.Chancery",
                    "--server.port=" + port,
                    "--chancery.data=" + home,
                    "--chancery.sample=false"));
            command.addAll(settings);
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(home.resolve("out.log").toFile());
            var node = new Node(builder.start(), port, home);
            node.awaitReadiness();
            AgentSeed.into(node.database());
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Resident memory in bytes, as the system counts it. */
    public long memory() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(it -> it.startsWith("VmRSS:"))
                    .mapToLong(it -> 1024 * Long.parseLong(it.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException notTold) {
            return 0;
        }
    }

    public long pid() {
        return process.pid();
    }

    /** What it and its database have used of the processors so far. */
    public ProcessorShare processors() {
        var server = ProcessHandle.of(Long.parseLong(server(PID))).orElseThrow();
        return ProcessorShare.of(process.toHandle(), server);
    }

    private String database() {
        return "jdbc:postgresql://localhost:" + server(PORT) + "/postgres";
    }

    /** A line of the embedded server's pid file. */
    private String server(int line) {
        try {
            return Files.readAllLines(home.resolve("postgres/postmaster.pid"))
                    .get(line)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReadiness() throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                var log = Files.readString(home.resolve("out.log"));
                close();
                throw new IllegalStateException("Chancery did not start:\n" + log);
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
