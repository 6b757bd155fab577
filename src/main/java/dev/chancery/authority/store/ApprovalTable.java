package dev.chancery.authority.store;

import dev.chancery.authority.ActRequest;
import dev.chancery.authority.ApprovalRecord;
import dev.chancery.authority.ApprovalRecord.State;
import dev.chancery.authority.ApprovalRecord.Word;
import dev.chancery.authority.policy.DecidedAct;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Acts that wait for a person's word, as rows. */
@Component
public class ApprovalTable {

    private static final String OF_THIS_ACT = """
            select id from authority.approval
            where task = :task and agent = :agent and on_behalf_of = :onBehalfOf and audience = :audience
                and tool = :tool and action = :action and arguments_digest = :digest
                and state = :state and expires_at > :now
            order by id
            """;

    private static final String OPEN = """
            insert into authority.approval (id, state, decision, invocation, task, agent, on_behalf_of, audience, tool,
                action, arguments_digest, arguments, reason, stated_reason, asked_at, expires_at)
            values (:id, 'waiting', :decision, :invocation, :task, :agent, :onBehalfOf, :audience, :tool,
                :action, :digest, :arguments, :reason, :stated, :now, :expires)
            """;

    private static final String DECIDE = """
            update authority.approval set state = :state, decided_by = :by, decided_at = :now, decision_reason = :reason
            where id = :id and state = 'waiting' and expires_at > :now
            """;

    private final JdbcClient database;

    ApprovalTable(JdbcClient database) {
        this.database = database;
    }

    /** An unused approval of exactly this act, held until the caller's transaction ends, so that nobody else uses it. */
    public Optional<UUID> hold(ActRequest request, String argumentsDigest, Instant now) {
        return ofThisAct(request, argumentsDigest, "approved", now, OF_THIS_ACT + " for update skip locked").stream()
                .filter(it -> request.approval().map(it::equals).orElse(true))
                .findFirst();
    }

    /** Those of these tasks under which some act was approved and the word is still unused. */
    public Set<TaskId> approvedUnder(Collection<TaskId> tasks, Instant now) {
        return Set.copyOf(database.sql("""
                        select distinct task from authority.approval
                        where task = any(?::uuid[]) and state = 'approved' and expires_at > ?
                        """)
                .params(tasks.stream().map(TaskId::toString).toArray(String[]::new), now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new TaskId(row.getObject(1, UUID.class)))
                .list());
    }

    /** The one that already waits for a word on exactly this act. */
    public Optional<UUID> waiting(ActRequest request, String argumentsDigest, Instant now) {
        return ofThisAct(request, argumentsDigest, "waiting", now, OF_THIS_ACT).stream()
                .findFirst();
    }

    /** Why a person said no to exactly this act, as long as that is no older than an approval may be. */
    public Optional<String> denial(ActRequest request, String argumentsDigest, Instant now) {
        return ofThisAct(request, argumentsDigest, "denied", now, OF_THIS_ACT).reversed().stream()
                .findFirst()
                .flatMap(it -> find(it, now))
                .flatMap(ApprovalRecord::word)
                .map(Word::reason);
    }

    /** Marks it as the word that let this act through. */
    public void use(UUID id, InvocationId by) {
        database.sql("update authority.approval set state = 'used', used_by = ? where id = ? and state = 'approved'")
                .param(by.value())
                .param(id)
                .update();
    }

    /** Puts a question that was escalated before people. */
    public void open(UUID id, DecidedAct decided, Instant expiresAt) {
        var request = decided.question().request();
        database.sql(OPEN)
                .param("id", id)
                .param("decision", decided.id())
                .param("invocation", request.invocation().value())
                .param("task", request.task().value())
                .param("agent", request.agent().value())
                .param("onBehalfOf", request.onBehalfOf().label())
                .param("audience", request.act().audience())
                .param("tool", request.act().tool())
                .param("action", request.act().action())
                .param("digest", Objects.requireNonNull(decided.question().argumentsDigest()))
                .param(
                        "arguments",
                        JsonMapper.shared().writeValueAsString(request.act().arguments()))
                .param("reason", decided.decision().reason())
                .param("stated", request.statedReason().orElse(null))
                .param("now", decided.question().now().atOffset(ZoneOffset.UTC))
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the word still counted. */
    public boolean decide(UUID id, State state, Word word) {
        return database.sql(DECIDE)
                        .param("id", id)
                        .param("state", state.label())
                        .param("by", word.by())
                        .param("now", word.at().atOffset(ZoneOffset.UTC))
                        .param("reason", word.reason())
                        .update()
                == 1;
    }

    public Optional<ApprovalRecord> find(UUID id, Instant now) {
        return database.sql("select * from authority.approval where id = ?")
                .param(id)
                .query((row, _) -> approval(row, now))
                .optional();
    }

    public List<ApprovalRecord> waiting(int most, Instant now) {
        return database.sql("""
                        select * from authority.approval where state = 'waiting' and expires_at > :now
                        order by id limit :most
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> approval(row, now))
                .list();
    }

    private List<UUID> ofThisAct(ActRequest request, String digest, String state, Instant now, String sql) {
        return database.sql(sql)
                .param("task", request.task().value())
                .param("agent", request.agent().value())
                .param("onBehalfOf", request.onBehalfOf().label())
                .param("audience", request.act().audience())
                .param("tool", request.act().tool())
                .param("action", request.act().action())
                .param("digest", digest)
                .param("state", state)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static ApprovalRecord approval(ResultSet row, Instant now) throws SQLException {
        var expiresAt = row.getObject("expires_at", OffsetDateTime.class).toInstant();
        return new ApprovalRecord(
                row.getObject("id", UUID.class),
                state(State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), expiresAt, now),
                new InvocationId(row.getObject("invocation", UUID.class)),
                new TaskId(row.getObject("task", UUID.class)),
                new AgentId(row.getObject("agent", UUID.class)),
                row.getString("on_behalf_of"),
                row.getString("audience"),
                row.getString("tool"),
                row.getString("action"),
                row.getString("arguments"),
                row.getString("reason"),
                Optional.ofNullable(row.getString("stated_reason")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                expiresAt,
                word(row));
    }

    private static State state(State stored, Instant expiresAt, Instant now) {
        var isOver = !now.isBefore(expiresAt);
        return switch (stored) {
            case WAITING, APPROVED, EXPIRED -> isOver ? State.EXPIRED : stored;
            case DENIED, USED -> stored;
        };
    }

    private static Optional<Word> word(ResultSet row) throws SQLException {
        var at = row.getObject("decided_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Word(row.getString("decided_by"), at.toInstant(), row.getString("decision_reason")));
    }
}
