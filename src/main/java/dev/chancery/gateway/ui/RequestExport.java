package dev.chancery.gateway.ui;

import dev.chancery.console.export.Batch;
import dev.chancery.console.export.Column;
import dev.chancery.console.export.Export;
import dev.chancery.gateway.ModelUse;
import dev.chancery.gateway.record.Closing;
import dev.chancery.gateway.record.RequestRecord;
import dev.chancery.gateway.record.Requests;
import java.util.List;
import java.util.UUID;

/** The kept requests of every node as a file, newest first. */
final class RequestExport {

    private static final int BATCH = 500;

    private static final List<Column<RequestRecord>> COLUMNS = List.of(
            new Column<>("id", RequestRecord::id),
            new Column<>("request", RequestRecord::request),
            new Column<>("route", it -> it.opening().route()),
            new Column<>("what", it -> it.opening().project()),
            new Column<>("run", it -> it.opening().run()),
            new Column<>("actor", RequestRecord::actor),
            new Column<>("began_at", RequestRecord::beganAt),
            new Column<>("took_ms", it -> it.took().toMillis()),
            new Column<>("status", it -> it.closing().map(Closing::status)),
            new Column<>("outcome", it -> it.closing().map(end -> end.outcome().label())),
            new Column<>("code", it -> it.closing().flatMap(Closing::code)),
            new Column<>("provider", it -> it.use().map(ModelUse::provider)),
            new Column<>("model", RequestList::model),
            new Column<>("input_tokens", it -> it.use().map(ModelUse::inputTokens)),
            new Column<>("output_tokens", it -> it.use().map(ModelUse::outputTokens)),
            new Column<>("trace", RequestRecord::trace));

    private RequestExport() {}

    static Export<RequestRecord> of(Requests requests) {
        return new Export<>(
                "requests",
                "",
                COLUMNS,
                Export.<RequestRecord, UUID>paged(
                        before -> Batch.ofSize(BATCH, requests.latest(before, BATCH), RequestRecord::id)));
    }
}
