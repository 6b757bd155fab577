package dev.chancery.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/**
 * Chancery in a process of its own, on a fresh data directory that is deleted with it, with an agent to call models: see
 * {@link AgentSeed}.
 */
public final class Node implements Served {

    private static final int PID = 0;
    private static final int PORT = 3;

    private static final String SAMPLE = "--chancery.sample=";

    private final Jvm jvm;

    private Node(Jvm jvm) {
        this.jvm = jvm;
    }

    /** Starts with these settings, without the sample world unless they name it, and waits until it takes work. */
    public static Node start(List<String> settings) {
        var node = new Node(Jvm.start("target/classes", "dev.chancery.Chancery", (port, home) -> Stream.concat(
                        Stream.of("--server.port=" + port, "--chancery.data=" + home),
                        settings.stream().anyMatch(it -> it.startsWith(SAMPLE))
                                ? settings.stream()
                                : Stream.concat(Stream.of(SAMPLE + "false"), settings.stream()))
                .toList()));
        AgentSeed.into(node.database());
        return node;
    }

    @Override
    public URI at(String path) {
        return jvm.at(path);
    }

    public long pid() {
        return jvm.handle().pid();
    }

    @Override
    public long memory() {
        return jvm.memory();
    }

    @Override
    public ProcessorShare processors() {
        var server = ProcessHandle.of(Long.parseLong(server(PID))).orElseThrow();
        return ProcessorShare.of(jvm.handle(), server);
    }

    private String database() {
        return "jdbc:postgresql://localhost:" + server(PORT) + "/postgres";
    }

    /** A line of the embedded server's pid file. */
    private String server(int line) {
        try {
            return Files.readAllLines(jvm.home().resolve("postgres/postmaster.pid"))
                    .get(line)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        jvm.close();
    }
}
