package dev.chancery.authority.store;

import dev.chancery.authority.policy.cedar.CedarRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads decisions back with what they rested on. */
@Component
public class DecisionRecords {

    private final JdbcClient database;

    DecisionRecords(JdbcClient database) {
        this.database = database;
    }

    /** A decision with the request as policy saw it, which is absent where a guard stopped the act before. */
    public record Recorded(Instant at, String task, Optional<CedarRequest> request) {}

    /** The latest decisions on acts, newest first; evaluations, from which nothing followed, are left out. */
    public List<Recorded> latest(int most) {
        return database.sql("""
                        select decided_at, task::text as task, request from authority.decision
                        where kind = 'act' order by id desc limit ?
                        """)
                .param(most)
                .query((row, _) -> new Recorded(
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getString("task"),
                        Optional.ofNullable(row.getString("request")).map(CedarRequest::fromJson)))
                .list();
    }
}
