package dev.chancery.gateway.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is started, where, and with which variables; nothing else of our environment is passed on.
 *
 * @param command program and arguments; {@code {java}} stands for the Java that runs Chancery
 * @param mark an environment variable that no other process has, by which everything the process starts is known
 */
public record CommandLine(List<String> command, Path workingDirectory, Map<String, String> environment, Mark mark) {

    private static final String JAVA = "{java}";

    public CommandLine {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A variable and its unguessable value. */
    public record Mark(String name, String value) {

        String assignment() {
            return name + "=" + value;
        }
    }

    Process start(boolean ownSession) throws IOException {
        var words = new ArrayList<>(
                command.stream().map(CommandLine::withoutPlaceholder).toList());
        words.set(0, program(words.getFirst()));
        if (ownSession) {
            words.addFirst("setsid");
        }
        var builder = new ProcessBuilder(words).directory(workingDirectory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put(mark.name(), mark.value());
        return builder.start();
    }

    /** Found before it is started, since the one who starts it in a session could not tell us that there is none. */
    private String program(String word) throws IOException {
        var places = word.contains("/")
                ? Stream.of(workingDirectory.resolve(word))
                : Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .map(folder -> Path.of(folder, word));
        return places.filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new IOException("There is no program " + word + " to start."));
    }

    private static String withoutPlaceholder(String word) {
        return word.equals(JAVA)
                ? Path.of(System.getProperty("java.home"), "bin", "java").toString()
                : word;
    }
}
