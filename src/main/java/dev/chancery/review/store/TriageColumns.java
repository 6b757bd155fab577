package dev.chancery.review.store;

import dev.chancery.review.Triage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The triage of a group as columns. */
final class TriageColumns {

    private TriageColumns() {}

    static Triage read(ResultSet row) throws SQLException {
        return new Triage(
                Triage.State.valueOf(row.getString("triage").toUpperCase(Locale.ROOT)),
                dismissal(row.getString("triage_reason")),
                row.getString("triage_note"),
                Optional.ofNullable(row.getString("triage_by")),
                Timestamps.readIfAny(row, "triage_at"),
                row.getLong("version"));
    }

    static Optional<Triage.Dismissal> dismissal(@Nullable String label) {
        return Optional.ofNullable(label).map(it -> Triage.Dismissal.valueOf(it.toUpperCase(Locale.ROOT)));
    }
}
