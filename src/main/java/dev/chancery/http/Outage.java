package dev.chancery.http;

import dev.chancery.kernel.Refusal;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away for a moment from a fault of ours: the first is worth another try, and says so. */
final class Outage {

    static final Refusal REFUSAL =
            new Refusal("database_unreachable", "The database does not answer right now. Ask again in a few seconds.");

    /** Seconds until another try is worth it. */
    static final String RETRY_AFTER = "5";

    private static final String CONNECTION = "08";
    private static final Set<String> SHUT_DOWN = Set.of("57P01", "57P02", "57P03");

    private Outage() {}

    static boolean isBehind(@Nullable Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(SQLException fault) {
        var state = String.valueOf(fault.getSQLState());
        return fault instanceof SQLTransientConnectionException
                || state.startsWith(CONNECTION)
                || SHUT_DOWN.contains(state);
    }
}
