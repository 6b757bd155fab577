package dev.chancery.database;

import java.util.stream.Collectors;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says of a database whose migrations are not ours that a newer Chancery was here, or somebody changed them. */
class SchemaFromTheFutureAnalysis extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable start, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The database was last changed by another version of Chancery than this one. " + found(cause),
                "Start the version that changed it, or a newer one. To go back to an older version, restore the backup"
                        + " that was made before the upgrade.",
                cause);
    }

    /** What differs, without Flyway's advice to mend its books: the books are right. */
    private static String found(FlywayValidateException cause) {
        return String.valueOf(cause.getMessage())
                .lines()
                .filter(it -> it.startsWith("Detected") || it.startsWith("Migration checksum"))
                .collect(Collectors.joining(" "));
    }
}
