package dev.chancery.gateway.budget;

import java.sql.Date;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How budgets stand, for the page that shows them. */
@Repository
class BudgetUses {

    private static final int MOST = 500;

    private final JdbcClient database;
    private final Clock clock;

    BudgetUses(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Every budget with those who used it in its present window, the fullest first. */
    List<BudgetUse> now() {
        var now = clock.instant();
        return database.sql("""
                        select b.*, coalesce(u.label, b.label) as used_by, coalesce(u.spent, 0) as spent,
                            coalesce(u.reserved, 0) as reserved, coalesce(u.refusals, 0) as refusals
                        from gateway.budget b left join gateway.budget_use u
                            on u.budget = b.id and u.starts_on = case b.period when 'day' then ?::date else ?::date end
                        order by (coalesce(u.spent, 0) + coalesce(u.reserved, 0))::numeric / greatest(b.cap, 1) desc, b.id
                        limit ?
                        """)
                .params(Date.valueOf(Period.DAY.windowOf(now)), Date.valueOf(Period.MONTH.windowOf(now)), MOST)
                .query((row, number) -> new BudgetUse(
                        BudgetTable.budget(row, number),
                        row.getString("used_by"),
                        row.getLong("spent"),
                        row.getLong("reserved"),
                        row.getLong("refusals")))
                .list();
    }
}
