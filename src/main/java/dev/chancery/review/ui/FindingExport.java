package dev.chancery.review.ui;

import dev.chancery.console.export.Batch;
import dev.chancery.console.export.Column;
import dev.chancery.console.export.Export;
import dev.chancery.console.filter.Filter;
import dev.chancery.review.FindingClass;
import dev.chancery.review.Recurrence;
import dev.chancery.review.triage.Cursor;
import dev.chancery.review.triage.FilterField;
import dev.chancery.review.triage.FindingLine;
import dev.chancery.review.triage.Inbox;
import java.util.List;
import java.util.Optional;

/** The inbox as a file. */
final class FindingExport {

    private static final int BATCH = 1_000;

    private static final List<Column<FindingLine>> COLUMNS = List.of(
            new Column<>("id", FindingLine::id),
            new Column<>("review", FindingLine::review),
            new Column<>("class", it -> it.classified().map(FindingClass::label)),
            new Column<>("severity", it -> it.severity().label()),
            new Column<>("title", FindingLine::title),
            new Column<>("file", FindingLine::file),
            new Column<>("line", FindingLine::startLine),
            new Column<>("state", it -> it.state().label()),
            new Column<>("raised", FindingLine::raised),
            new Column<>("answered", FindingLine::answered),
            new Column<>("met", it -> it.met().map(Recurrence.Kind::label)),
            new Column<>("first_seen", FindingLine::firstSeen),
            new Column<>("found_at", FindingLine::foundAt));

    private FindingExport() {}

    static Export<FindingLine> of(Filter<FilterField> filter, Inbox inbox) {
        return new Export<>(
                "findings",
                filter.toString(),
                COLUMNS,
                Export.<FindingLine, Cursor>paged(after -> batch(filter, inbox, after)));
    }

    /** Of a filter that cannot be read. */
    static Export<FindingLine> nothing(String filter) {
        return new Export<>("findings", filter, COLUMNS, _ -> {});
    }

    private static Batch<FindingLine, Cursor> batch(Filter<FilterField> filter, Inbox inbox, Optional<Cursor> after) {
        var page = inbox.page(filter, after, BATCH);
        return new Batch<>(page.lines(), page.next());
    }
}
