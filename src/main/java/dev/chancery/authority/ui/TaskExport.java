package dev.chancery.authority.ui;

import dev.chancery.authority.TaskRecord;
import dev.chancery.authority.store.TaskListing;
import dev.chancery.console.export.Batch;
import dev.chancery.console.export.Column;
import dev.chancery.console.export.Export;
import dev.chancery.kernel.TaskId;
import java.util.List;

/** The tasks of a filter as a file. */
final class TaskExport {

    private static final int BATCH = 500;

    private static final List<Column<TaskRecord>> COLUMNS = List.of(
            new Column<>("id", TaskRecord::id),
            new Column<>("parent", TaskRecord::parent),
            new Column<>("state", it -> it.state().label()),
            new Column<>("intent", TaskRecord::intent),
            new Column<>("agent", TaskRecord::agent),
            new Column<>("asked_by", it -> it.askedBy().label()),
            new Column<>("on_behalf_of", it -> it.onBehalfOf().label()),
            new Column<>("invocation", TaskRecord::invocation),
            new Column<>("opened_at", TaskRecord::openedAt),
            new Column<>("deadline", TaskRecord::deadline),
            new Column<>("credentials", TaskRecord::issued),
            new Column<>("ceiling", it -> it.grant().ceiling()));

    private TaskExport() {}

    static Export<TaskRecord> of(TasksAddress address, TaskListing tasks) {
        return new Export<>(
                "tasks",
                selection(address),
                COLUMNS,
                Export.<TaskRecord, TaskId>paged(
                        before -> Batch.ofSize(BATCH, tasks.page(address.filter(), before, BATCH), TaskRecord::id)));
    }

    private static String selection(TasksAddress address) {
        return String.join(" ", address.state().map(it -> "state:" + it.label()).orElse(""), address.text())
                .strip();
    }
}
