package dev.chancery.gateway.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the processes of runs said to standard error, as far as it was kept. */
@Repository
public class RunLogs {

    private final JdbcClient database;

    RunLogs(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a run's log; Postgres knows no zero bytes, so they go. */
    public void keep(UUID run, String project, Instant endedAt, String log) {
        database.sql("""
                        insert into gateway.run_log (run, project, ended_at, log)
                        values (:run, :project, :endedAt, :log) on conflict do nothing
                        """)
                .param("run", run)
                .param("project", project)
                .param("endedAt", Timestamp.from(endedAt))
                .param("log", log.replace("\0", ""))
                .update();
    }

    public Optional<String> find(UUID run) {
        return database.sql("select log from gateway.run_log where run = :run")
                .param("run", run)
                .query(String.class)
                .optional();
    }
}
