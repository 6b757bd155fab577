package dev.chancery.gateway.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The budgets themselves. */
@Repository
class BudgetTable {

    private final JdbcClient database;
    private final Clock clock;

    BudgetTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Budget> all() {
        return database.sql("select * from gateway.budget order by scope, label, unit, period")
                .query(BudgetTable::budget)
                .list();
    }

    Optional<Budget> find(UUID id) {
        return database.sql("select * from gateway.budget where id = ?")
                .param(id)
                .query(BudgetTable::budget)
                .optional();
    }

    /** Whether it is new; there is one at most for each scope, subject, unit and period. */
    boolean insert(Budget budget) {
        var at = Timestamp.from(clock.instant());
        return database.sql("""
                                insert into gateway.budget (
                                    id, scope, subject, label, unit, period, cap, created_at, changed_at, edition)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                                on conflict (scope, subject, unit, period) do nothing
                                """)
                        .params(
                                budget.id(),
                                budget.scope().label(),
                                budget.subject(),
                                budget.label(),
                                budget.unit().label(),
                                budget.period().label(),
                                budget.cap(),
                                at,
                                at)
                        .update()
                == 1;
    }

    /** Whether nobody changed it since this edition. */
    boolean changeCap(Budget seen, long cap) {
        var at = Timestamp.from(clock.instant());
        return database.sql("""
                                update gateway.budget set cap = ?, changed_at = ?, edition = edition + 1
                                where id = ? and edition = ?
                                """).params(cap, at, seen.id(), seen.edition()).update() == 1;
    }

    boolean delete(Budget seen) {
        return database.sql("delete from gateway.budget where id = ? and edition = ?")
                        .params(seen.id(), seen.edition())
                        .update()
                == 1;
    }

    static Budget budget(ResultSet row, int number) throws SQLException {
        return new Budget(
                row.getObject("id", UUID.class),
                Scope.parse(row.getString("scope")),
                row.getString("subject"),
                row.getString("label"),
                Unit.parse(row.getString("unit")),
                Period.parse(row.getString("period")),
                row.getLong("cap"),
                row.getInt("edition"));
    }
}
