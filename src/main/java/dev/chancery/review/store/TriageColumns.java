package dev.chancery.review.store;

import dev.chancery.review.Triage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer as columns: of a group, of an act as it was said, or of what the act replaced. */
public enum TriageColumns {
    OF_GROUP("triage", "triage_", "snoozed_until", "duplicate_of"),
    SAID("said", "", "until", "duplicate_of"),
    BEFORE("before", "before_", "before_until", "before_duplicate_of");

    private final String state;
    private final String prefix;
    private final String until;
    private final String duplicateOf;

    TriageColumns(String state, String prefix, String until, String duplicateOf) {
        this.state = state;
        this.prefix = prefix;
        this.until = until;
        this.duplicateOf = duplicateOf;
    }

    /** The answer in these columns, in the row's version. */
    public Triage read(ResultSet row) throws SQLException {
        return new Triage(
                Triage.State.valueOf(row.getString(state).toUpperCase(Locale.ROOT)),
                dismissal(row.getString(prefix + "reason")),
                row.getString(prefix + "note"),
                Optional.ofNullable(row.getObject(duplicateOf, UUID.class)),
                instant(row, until),
                Optional.ofNullable(row.getString(prefix + "by")),
                instant(row, prefix + "at"),
                row.getLong("version"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Optional<Triage.Dismissal> dismissal(@Nullable String label) {
        return Optional.ofNullable(label).map(it -> Triage.Dismissal.valueOf(it.toUpperCase(Locale.ROOT)));
    }
}
