package dev.chancery.ledger.testing;

import java.io.PrintStream;
import java.util.concurrent.Executors;

/** A node in a process of its own that appends as fast as it can, and prints the id of each entry once it is durable. */
public final class AppendingProcess {

    private static final int APPENDERS = 8;

    private AppendingProcess() {}

    /** The database's URL is the one argument; runs until it is killed. */
    public static void main(String[] arguments) {
        var node = LedgerNode.live(arguments[0]);
        var appenders = Executors.newFixedThreadPool(APPENDERS);
        for (var appender = 0; appender < APPENDERS; appender++) {
            var isShared = appender % 2 == 0;
            appenders.execute(() -> append(node, isShared, System.out));
        }
    }

    private static void append(LedgerNode node, boolean isShared, PrintStream acknowledged) {
        for (var number = 0L; ; number++) {
            var subject = "review:" + number;
            acknowledged.println(isShared ? node.record(subject) : node.append(subject));
        }
    }
}
