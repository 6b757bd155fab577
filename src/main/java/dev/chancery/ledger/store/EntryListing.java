package dev.chancery.ledger.store;

import dev.chancery.console.filter.Filter;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.audit.EntryPage;
import dev.chancery.ledger.audit.LedgerField;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pages of entries, newest first: those that wait for their index, then the tree from its end. */
@Component
public class EntryListing {

    private static final int COUNTED = 10_000;

    private final JdbcClient database;

    EntryListing(JdbcClient database) {
        this.database = database;
    }

    /** The newest entries that fit and stand before this place, or the newest of all. */
    @Transactional
    public EntryPage page(Filter<LedgerField> filter, OptionalLong before, int most) {
        // A plan for any value walks the whole log where this one is rare.
        database.sql("set local plan_cache_mode = force_custom_plan").update();
        var conditions = FilterSql.of(filter);
        var found = database.sql("""
                        select * from %s
                        where place < :before and %s
                        order by place desc limit :most
                        """.formatted(Entries.EVERY_ENTRY, conditions.condition()))
                .params(conditions.parameters())
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("most", most + 1)
                .query((row, number) -> new Placed(row.getLong("place"), Entries.entry(row, number)))
                .list();
        var shown = found.subList(0, Math.min(most, found.size()));
        return new EntryPage(
                shown.stream().map(Placed::entry).toList(),
                found.size() > most ? OptionalLong.of(shown.getLast().place()) : OptionalLong.empty());
    }

    /** How many entries wait for their index, counted up to ten thousand. */
    public int waiting() {
        return database.sql("select count(*) from (select from ledger.pending limit :most)")
                .param("most", COUNTED)
                .query(Integer.class)
                .single();
    }

    private record Placed(long place, LedgerEntry entry) {}
}
