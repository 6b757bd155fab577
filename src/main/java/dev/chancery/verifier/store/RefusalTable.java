package dev.chancery.verifier.store;

import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.verifier.PastRefusal;
import dev.chancery.verifier.RefusalCode;
import dev.chancery.verifier.Refusals;
import dev.chancery.verifier.spi.RefusalRecord;
import dev.chancery.verifier.spi.RefusedUse;
import dev.chancery.verifier.spi.RefusedUse.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes each refusal into the ledger and counts it, in a transaction that is over before the refusal is answered. */
@Component
class RefusalTable implements RefusalRecord, Refusals {

    /** Strangers choose some of the words, so each text is cut before it is kept for ever. */
    private static final int LONGEST = 300;

    private static final UUID LAST = new UUID(-1, -1);

    private static final String KEEP = """
            insert into verifier.refusal (id, code, credential, invocation, task, actor, audience, act, detail)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient database;
    private final Ledger ledger;
    private final TimeOrderedIds ids;

    RefusalTable(JdbcClient database, Ledger ledger, TimeOrderedIds ids) {
        this.database = database;
        this.ledger = ledger;
        this.ids = ids;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(RefusedUse use) {
        database.sql(KEEP)
                .param(ids.next())
                .param(use.code())
                .param(use.origin().map(Origin::credential).orElse(null))
                .param(use.invocation().map(InvocationId::value).orElse(null))
                .param(use.origin().map(it -> it.task().value()).orElse(null))
                .param(use.actor().label())
                .param(cut(use.audience()))
                .param(cut(use.act()))
                .param(cut(use.detail()))
                .update();
        var event = LedgerEvent.of("verifier.rejected", use.actor())
                .about("audience:" + cut(use.audience()))
                .with("code", use.code())
                .with("detail", cut(use.detail()))
                .with("act", cut(use.act()));
        ledger.append(use.invocation().map(event::under).orElse(event));
    }

    @Override
    public Map<RefusalCode, Long> since(Instant moment) {
        var counts = new EnumMap<RefusalCode, Long>(RefusalCode.class);
        database.sql("select code, count(*) from verifier.refusal where id >= ? group by code")
                .param(new UUID(moment.toEpochMilli() << 16, 0))
                .query(row -> {
                    counts.put(RefusalCode.of(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    @Override
    public List<PastRefusal> page(Optional<RefusalCode> code, Optional<UUID> before, int most) {
        var condition = code.isPresent() ? "code = :code and id < :before" : "id < :before";
        return database.sql("select * from verifier.refusal where " + condition + " order by id desc limit :most")
                .param("code", code.map(RefusalCode::label).orElse(""))
                .param("before", before.orElse(LAST))
                .param("most", most)
                .query(RefusalTable::refusal)
                .list();
    }

    @Override
    public List<PastRefusal> of(UUID credential) {
        return database.sql("select * from verifier.refusal where credential = ? order by id")
                .param(credential)
                .query(RefusalTable::refusal)
                .list();
    }

    private static PastRefusal refusal(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new PastRefusal(
                id,
                Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16),
                RefusalCode.of(row.getString("code")),
                row.getString("detail"),
                row.getString("actor"),
                Optional.ofNullable(row.getObject("credential", UUID.class)),
                Optional.ofNullable(row.getObject("invocation", UUID.class)).map(InvocationId::new),
                Optional.ofNullable(row.getObject("task", UUID.class)).map(TaskId::new),
                row.getString("audience"),
                row.getString("act"));
    }

    private static String cut(String text) {
        return text.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
