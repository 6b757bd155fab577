package dev.chancery.kernel;

import java.io.PrintStream;

/**
 * Says something to the person who started this process, such as an address or a one-time password. What is said here
 * never reaches a log, so it may be secret.
 */
public final class Terminal {

    private final PrintStream out;

    public Terminal(PrintStream out) {
        this.out = out;
    }

    /** The terminal of this process: standard output. */
    public static Terminal ofThisProcess() {
        return new Terminal(System.out);
    }

    /** Prints these lines, with an empty one before and after them so that they stand out. */
    public void say(String lines) {
        out.println();
        out.println(lines.stripTrailing());
        out.println();
        out.flush();
    }
}
