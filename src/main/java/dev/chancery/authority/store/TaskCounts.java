package dev.chancery.authority.store;

import dev.chancery.kernel.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts many credentials at once on the lines of their tasks, inside the caller's transaction. */
@Component
public class TaskCounts {

    /** Always from the roots down, as one credential is counted, so that none waits for another that waits for it. */
    private static final String LINES = """
            select above.id, above.path, above.state = 'open' as open, above.ceiling - above.issued as room
            from authority.task above
            where above.id = any(array(select unnest(path) from authority.task where id = any(?::uuid[])))
            order by cardinality(above.path), above.id for no key update
            """;

    private static final String COUNT = """
            update authority.task set issued = issued + more.count
            from unnest(?::uuid[], ?::int[]) as more (id, count) where task.id = more.id
            """;

    private final JdbcClient database;

    TaskCounts(JdbcClient database) {
        this.database = database;
    }

    /** A task that is locked, with what it may still have issued under it. */
    private static final class Level {

        private final List<UUID> path;
        private final int room;
        private int counted;

        Level(List<UUID> path, int room) {
            this.path = path;
            this.room = room;
        }

        boolean hasRoom() {
            return counted < room;
        }
    }

    /**
     * One more credential for each of these tasks, in their order: whether it was counted, which it is only when every task
     * of its line is open and below its ceiling.
     */
    public List<Boolean> count(List<TaskId> tasks) {
        var levels = lock(tasks);
        var counted = tasks.stream().map(it -> count(it.value(), levels)).toList();
        var changed = levels.entrySet().stream()
                .filter(it -> it.getValue().counted > 0)
                .toList();
        if (!changed.isEmpty()) {
            database.sql(COUNT)
                    .params(
                            changed.stream().map(it -> it.getKey().toString()).toArray(String[]::new),
                            changed.stream()
                                    .mapToInt(it -> it.getValue().counted)
                                    .toArray())
                    .update();
        }
        return counted;
    }

    private Map<UUID, Level> lock(List<TaskId> tasks) {
        var levels = new HashMap<UUID, Level>();
        database.sql(LINES)
                .param(tasks.stream().map(TaskId::toString).distinct().toArray(String[]::new))
                .query(row -> {
                    levels.put(row.getObject("id", UUID.class), level(row));
                });
        return levels;
    }

    private static Level level(ResultSet row) throws SQLException {
        return new Level(
                List.of((UUID[]) row.getArray("path").getArray()), row.getBoolean("open") ? row.getInt("room") : 0);
    }

    private static boolean count(UUID task, Map<UUID, Level> levels) {
        var own = levels.get(task);
        if (own == null) {
            return false;
        }
        var line = own.path.stream().map(levels::get).toList();
        if (line.stream().anyMatch(it -> it == null || !it.hasRoom())) {
            return false;
        }
        line.forEach(it -> it.counted++);
        return true;
    }
}
