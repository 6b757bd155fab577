package dev.chancery.identity.ui.agents;

import dev.chancery.console.export.Batch;
import dev.chancery.console.export.Column;
import dev.chancery.console.export.Export;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import java.util.List;
import java.util.Optional;

/** The agents of a search as a file. */
final class AgentExport {

    private static final int BATCH = 500;

    private static final List<Column<AgentRecord>> COLUMNS = List.of(
            new Column<>("id", AgentRecord::id),
            new Column<>("name", AgentRecord::name),
            new Column<>("purpose", AgentRecord::purpose),
            new Column<>("state", it -> it.standing().state().label()),
            new Column<>("since", it -> it.standing().since()),
            new Column<>("reason", it -> it.standing().reason()),
            new Column<>("owner", AgentRecord::owner),
            new Column<>("environments", AgentRecord::environments),
            new Column<>("groups", AgentRecord::groups),
            new Column<>("spiffe_id", AgentRecord::spiffeId),
            new Column<>("registered_at", it -> it.profile().createdAt()));

    private AgentExport() {}

    static Export<AgentRecord> of(AgentsAddress address, Agents agents) {
        return new Export<>(
                "agents",
                address.parameters().getQueryString(),
                COLUMNS,
                Export.<AgentRecord, String>paged(after -> batch(address.filter(), agents, after)));
    }

    private static Batch<AgentRecord, String> batch(Agents.Filter filter, Agents agents, Optional<String> after) {
        var rows = agents.page(filter, after.orElse(""), BATCH);
        return Batch.ofSize(BATCH, rows, AgentRecord::name);
    }
}
