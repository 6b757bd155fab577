package dev.chancery.gateway.budget;

import dev.chancery.gateway.budget.Budgets.Answer;
import dev.chancery.gateway.budget.Budgets.Reserved;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.models.Cost;
import dev.chancery.testing.ModuleDatabase;
import dev.chancery.testing.RecordingLedger;
import dev.chancery.testing.TestClock;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/** One node's budgets over a database it may share with others. */
final class BudgetNode {

    final RecordingLedger ledger = new RecordingLedger();
    final ExactBudgets budgets;
    private final BudgetTable table;
    private final BudgetSession session;
    private final ModuleDatabase database;

    BudgetNode(ModuleDatabase database, TestClock clock, long seed) {
        this.database = database;
        table = new BudgetTable(database.client(), clock);
        session = new BudgetSession(new BudgetBooks(database.client()), ledger, clock);
        budgets = new ExactBudgets(
                new KnownBudgets(table, clock),
                session,
                database.transaction(),
                new ExactBudgets.Moments(new TimeOrderedIds(clock, new Random(seed)), clock));
    }

    void hasBudget(Scope scope, String subject, Unit unit, long cap) {
        hasBudget(scope, subject, unit, Period.DAY, cap);
    }

    void hasBudget(Scope scope, String subject, Unit unit, Period period, long cap) {
        var id = UUID.randomUUID();
        assertNew(table.insert(new Budget(id, scope, subject, subject, unit, period, cap, 1)));
    }

    Answer reserve(String agent, long tokens) {
        return budgets.reserve(spenders(agent), tokens(tokens));
    }

    void settle(Reserved reserved, long tokens) {
        budgets.settle(reserved, tokens(tokens), LedgerEvent.of("model.invoked", new Actor.Service("test")));
    }

    int expire() {
        return Objects.requireNonNull(database.transaction().execute(_ -> session.expire()));
    }

    /** Spent and reserved together, in every window. */
    long taken() {
        return count("select coalesce(sum(spent + reserved), 0) from gateway.budget_use");
    }

    long spent() {
        return count("select coalesce(sum(spent), 0) from gateway.budget_use");
    }

    long shares() {
        return count("select count(*) from gateway.budget_share");
    }

    /** Changes with every write of a window. */
    long writes() {
        return count("select coalesce(sum(xmin::text::bigint), 0) from gateway.budget_use");
    }

    void changesEveryCapTo(long cap) {
        database.client()
                .sql("update gateway.budget set cap = ?, edition = edition + 1")
                .param(cap)
                .update();
    }

    private long count(String sql) {
        return database.client().sql(sql).query(Long.class).single();
    }

    static List<Spender> spenders(String agent) {
        return List.of(
                new Spender(Scope.EVERYONE, "all", "everyone"),
                new Spender(Scope.AGENT, agent, agent),
                new Spender(Scope.MODEL, "one", "one"));
    }

    private static Amount tokens(long tokens) {
        return new Amount(new Cost(tokens * 3), tokens, true);
    }

    private static void assertNew(boolean isNew) {
        if (!isNew) {
            throw new IllegalArgumentException("There is such a budget already.");
        }
    }
}
