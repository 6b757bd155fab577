package dev.chancery.gateway.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A process and everything it started: its descendants, the members of its session and, where the system shows it, every
 * process that carries its mark, even one that went into a session of its own and lost its parents.
 */
final class ProcessTree {

    private static final Path PROCESSES = Path.of("/proc");
    private static final int SESSION_FIELD = 3;

    private final ProcessHandle root;
    private final String mark;
    private final boolean ownSession;

    ProcessTree(ProcessHandle root, CommandLine.Mark mark, boolean ownSession) {
        this.root = root;
        this.mark = mark.assignment();
        this.ownSession = ownSession;
    }

    /** Asks everything to stop. */
    void ask() {
        living().forEach(ProcessHandle::destroy);
    }

    /** Kills whatever is left, and what that may have started meanwhile; false when something outlived the patience. */
    boolean kill(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        var left = living();
        while (!left.isEmpty()) {
            left.forEach(ProcessHandle::destroyForcibly);
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            left = living();
        }
        return true;
    }

    private Collection<ProcessHandle> living() {
        var found = new HashSet<ProcessHandle>();
        found.add(root);
        root.descendants().forEach(found::add);
        if (Files.isDirectory(PROCESSES)) {
            found.addAll(marked());
        }
        found.removeIf(it -> !it.isAlive());
        return found;
    }

    private Set<ProcessHandle> marked() {
        try (var processes = Files.list(PROCESSES)) {
            return processes
                    .filter(this::isOurs)
                    .flatMap(it -> handle(it).stream())
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            return Set.of();
        }
    }

    private boolean isOurs(Path process) {
        if (!process.getFileName().toString().chars().allMatch(Character::isDigit)) {
            return false;
        }
        var state = state(process);
        return !state.startsWith("Z") && (isInOurSession(state) || carriesOurMark(process));
    }

    private boolean isInOurSession(String state) {
        var fields = state.split(" ", -1);
        return ownSession && fields.length > SESSION_FIELD && fields[SESSION_FIELD].equals(Long.toString(root.pid()));
    }

    private boolean carriesOurMark(Path process) {
        return Stream.of(text(process.resolve("environ")).split("\0", -1)).anyMatch(mark::equals);
    }

    /** From the state on: what stands before may hold anything, as its name is free. */
    private static String state(Path process) {
        var stat = text(process.resolve("stat"));
        return stat.substring(Math.min(stat.length(), stat.lastIndexOf(')') + 2));
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    private static Optional<ProcessHandle> handle(Path process) {
        return ProcessHandle.of(Long.parseLong(process.getFileName().toString()));
    }
}
