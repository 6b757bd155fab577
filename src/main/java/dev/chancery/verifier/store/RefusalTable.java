package dev.chancery.verifier.store;

import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.verifier.RefusalCode;
import dev.chancery.verifier.Refusals;
import dev.chancery.verifier.spi.RefusalRecord;
import dev.chancery.verifier.spi.RefusedUse;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
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
        database.sql("insert into verifier.refusal (id, code) values (?, ?)")
                .param(ids.next())
                .param(use.code())
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

    private static String cut(String text) {
        return text.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
