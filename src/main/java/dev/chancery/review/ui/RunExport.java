package dev.chancery.review.ui;

import dev.chancery.console.export.Batch;
import dev.chancery.console.export.Column;
import dev.chancery.console.export.Export;
import dev.chancery.console.filter.Filter;
import dev.chancery.review.store.RunField;
import dev.chancery.review.store.RunLine;
import dev.chancery.review.store.RunList;
import dev.chancery.review.store.RunPage;
import java.util.List;

/** The reviews of a filter as a file. */
final class RunExport {

    private static final int BATCH = 500;

    private static final List<Column<RunLine>> COLUMNS = List.of(
            new Column<>("id", RunLine::id),
            new Column<>("title", RunLine::title),
            new Column<>("repository", RunLine::repository),
            new Column<>("head_commit", RunLine::headCommit),
            new Column<>("state", it -> it.state().label()),
            new Column<>("simulated", RunLine::simulated),
            new Column<>("sample", RunLine::sample),
            new Column<>("submitted_by", RunLine::submittedBy),
            new Column<>("submitted_at", RunLine::submittedAt),
            new Column<>("ended_at", RunLine::endedAt),
            new Column<>("participants", RunLine::participants),
            new Column<>("answered", RunLine::answered),
            new Column<>("findings", RunLine::findings),
            new Column<>("open_findings", RunLine::openFindings));

    private RunExport() {}

    static Export<RunLine> of(Filter<RunField> filter, RunList runs) {
        return new Export<>("runs", filter.toString(), COLUMNS, Export.<RunLine, RunPage.Cursor>paged(after -> {
            var page = runs.page(filter, after, BATCH);
            return new Batch<>(page.lines(), page.next());
        }));
    }
}
