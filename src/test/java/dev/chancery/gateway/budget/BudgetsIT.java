package dev.chancery.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.gateway.budget.Budgets.Answer;
import dev.chancery.gateway.budget.Budgets.Exhausted;
import dev.chancery.gateway.budget.Budgets.Reserved;
import dev.chancery.models.Cost;
import dev.chancery.testing.ModuleDatabase;
import dev.chancery.testing.TestClock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BudgetsIT {

    private static final ModuleDatabase DATABASE = ModuleDatabase.of("gateway");

    private final TestClock clock = new TestClock();
    private final BudgetNode node = new BudgetNode(DATABASE, clock, 1);

    @BeforeEach
    void empty() {
        DATABASE.client().sql("truncate gateway.budget cascade").update();
    }

    @Test
    void grantsUntilTheCapAndNoFurther() {
        node.hasBudget(Scope.AGENT, "ada", Unit.TOKENS, 100);

        assertThat(node.reserve("ada", 60)).isInstanceOf(Reserved.class);
        assertThat(refusal(node.reserve("ada", 60))).isEqualTo("budget_exhausted");
        assertThat(node.reserve("ada", 40)).isInstanceOf(Reserved.class);
    }

    @Test
    void saysWhichBudgetIsExhaustedAndWhenItBeginsAnew() {
        node.hasBudget(Scope.AGENT, "ada", Unit.MONEY, 5_000_000);

        assertThat(node.reserve("ada", 2_000_000)).isInstanceOfSatisfying(Exhausted.class, it -> {
            assertThat(it.refusal().detail())
                    .isEqualTo("The budget of $5 a day for ada has no room for this call, which may cost up to $6.");
            assertThat(it.retryAfter()).isEqualTo(Duration.ofHours(14));
        });
    }

    @Test
    void booksWhatWasSpentAndGivesTheRestBack() {
        node.hasBudget(Scope.AGENT, "ada", Unit.TOKENS, 100);
        node.settle((Reserved) node.reserve("ada", 100), 30);

        assertThat(node.spent()).isEqualTo(30);
        assertThat(node.taken()).isEqualTo(30);
        assertThat(node.shares()).isZero();
        assertThat(node.ledger.types()).containsExactly("model.invoked");
    }

    @Test
    void keepsEverySpendersBudgetAtOnce() {
        node.hasBudget(Scope.EVERYONE, "all", Unit.TOKENS, 150);
        node.hasBudget(Scope.AGENT, "*", Unit.TOKENS, 100);

        assertThat(node.reserve("ada", 100)).isInstanceOf(Reserved.class);
        assertThat(node.reserve("ada", 1)).isInstanceOf(Exhausted.class);
        assertThat(node.reserve("bob", 51)).isInstanceOf(Exhausted.class);
        assertThat(node.reserve("bob", 50)).isInstanceOf(Reserved.class);
    }

    @Test
    void prefersABudgetOfOnesOwnToTheOneForEach() {
        node.hasBudget(Scope.AGENT, "*", Unit.TOKENS, 10);
        node.hasBudget(Scope.AGENT, "ada", Unit.TOKENS, 100);

        assertThat(node.reserve("ada", 100)).isInstanceOf(Reserved.class);
        assertThat(node.reserve("bob", 11)).isInstanceOf(Exhausted.class);
    }

    @Test
    void beginsAnewWithTheNextWindow() {
        node.hasBudget(Scope.AGENT, "ada", Unit.TOKENS, Period.DAY, 100);
        node.hasBudget(Scope.AGENT, "ada", Unit.TOKENS, Period.MONTH, 150);
        node.settle((Reserved) node.reserve("ada", 100), 100);
        clock.advance(Duration.ofDays(1));

        assertThat(node.reserve("ada", 51)).isInstanceOf(Exhausted.class);
        assertThat(node.reserve("ada", 50)).isInstanceOf(Reserved.class);
    }

    @Test
    void refusesAModelWithoutAPriceUnderABudgetInMoney() {
        node.hasBudget(Scope.AGENT, "ada", Unit.MONEY, 100);
        var unpriced = new Amount(Cost.NONE, 10, false);

        assertThat(refusal(node.budgets.reserve(BudgetNode.spenders("ada"), unpriced)))
                .isEqualTo("price_unknown");
        assertThat(node.budgets.reserve(BudgetNode.spenders("bob"), unpriced)).isInstanceOf(Reserved.class);
    }

    @Test
    void forgetsWindowsThatEndedLongAgo() {
        node.hasBudget(Scope.AGENT, "ada", Unit.TOKENS, 100);
        node.settle((Reserved) node.reserve("ada", 100), 30);
        var uses = new OldUses(DATABASE.client(), clock, 13);

        clock.advance(Duration.ofDays(395));
        assertThat(uses.forget()).isZero();
        clock.advance(Duration.ofDays(62));
        assertThat(uses.forget()).isOne();
        assertThat(node.taken()).isZero();
    }

    @Test
    void countsWhatADeadNodeHeldAsSpent() {
        node.hasBudget(Scope.AGENT, "ada", Unit.TOKENS, 100);
        var dead = new BudgetNode(DATABASE, clock, 2);
        assertThat(dead.reserve("ada", 60)).isInstanceOf(Reserved.class);
        clock.advance(BudgetSession.LIFE.plusSeconds(1));

        assertThat(node.expire()).isOne();
        assertThat(node.spent()).isEqualTo(60);
        assertThat(node.taken()).isEqualTo(60);
        assertThat(node.ledger.types()).containsExactly("budget.share_lost");
        assertThat(node.reserve("ada", 41)).isInstanceOf(Exhausted.class);
        assertThat(node.reserve("ada", 40)).isInstanceOf(Reserved.class);
    }

    @Test
    void booksWhatWasSpentWhenANodeWasTakenForDead() {
        node.hasBudget(Scope.AGENT, "ada", Unit.TOKENS, 100);
        var late = (Reserved) node.reserve("ada", 100);
        clock.advance(BudgetSession.LIFE.plusSeconds(1));
        assertThat(node.expire()).isOne();
        node.settle(late, 70);

        assertThat(node.spent()).isEqualTo(70);
        assertThat(node.taken()).isEqualTo(70);
    }

    @Test
    void grantsFromMemoryWhenAskedOften() {
        node.hasBudget(Scope.AGENT, "ada", Unit.TOKENS, 1_000_000);
        for (var call = 0; call < 20; call++) {
            node.settle((Reserved) node.reserve("ada", 100), 10);
        }
        var before = node.writes();
        var fromMemory = (Reserved) node.reserve("ada", 100);

        assertThat(node.writes()).isEqualTo(before);
        assertThat(node.taken()).isGreaterThanOrEqualTo(200 + 100);
        node.settle(fromMemory, 10);
        node.budgets.close();
        assertThat(node.taken()).isEqualTo(210);
        assertThat(node.shares()).isZero();
    }

    @Test
    void givesBackWhatNobodyAsksForAnyMore() {
        node.hasBudget(Scope.AGENT, "ada", Unit.TOKENS, 1_000_000);
        for (var call = 0; call < 20; call++) {
            node.settle((Reserved) node.reserve("ada", 100), 10);
        }
        assertThat(node.taken()).isGreaterThan(200);
        clock.advance(Duration.ofSeconds(2));
        node.budgets.rest();

        assertThat(node.taken()).isEqualTo(200);
    }

    @Test
    void asksTheBooksAgainWhenABudgetChanged() {
        node.hasBudget(Scope.AGENT, "ada", Unit.TOKENS, 1_000_000);
        for (var call = 0; call < 20; call++) {
            node.settle((Reserved) node.reserve("ada", 100), 10);
        }
        node.changesEveryCapTo(200);
        clock.advance(Duration.ofMillis(1_001));

        assertThat(refusal(node.reserve("ada", 100))).isEqualTo("budget_exhausted");
    }

    @Test
    void losesNothingWhenANodeDiesWithAShare() {
        node.hasBudget(Scope.AGENT, "ada", Unit.TOKENS, 10_000);
        var dead = new BudgetNode(DATABASE, clock, 2);
        for (var call = 0; call < 20; call++) {
            dead.settle((Reserved) dead.reserve("ada", 100), 10);
        }
        assertThat(dead.reserve("ada", 100)).isInstanceOf(Reserved.class);
        var takenAtDeath = node.taken();
        clock.advance(BudgetSession.LIFE.plusSeconds(1));
        assertThat(node.expire()).isOne();

        assertThat(node.spent()).isEqualTo(takenAtDeath).isGreaterThanOrEqualTo(300);
        assertThat(node.taken()).isEqualTo(takenAtDeath);
    }

    @Test
    void twoNodesTogetherNeverPassTheCap() {
        var other = new BudgetNode(DATABASE, clock, 2);
        node.hasBudget(Scope.EVERYONE, "all", Unit.TOKENS, 10_000);
        node.hasBudget(Scope.AGENT, "*", Unit.MONEY, 9_000);
        var most = new AtomicLong();
        var granted = new AtomicLong();
        try (var callers = Executors.newFixedThreadPool(24)) {
            for (var call = 0; call < 600; call++) {
                var at = call % 2 == 0 ? node : other;
                var agent = "agent-" + call % 5;
                callers.execute(() -> {
                    if (at.reserve(agent, 90) instanceof Reserved reserved) {
                        granted.incrementAndGet();
                        most.accumulateAndGet(everyonesTaken(), Math::max);
                        at.settle(reserved, 45);
                    }
                });
            }
        }

        node.budgets.close();
        other.budgets.close();
        assertThat(most.get()).isLessThanOrEqualTo(10_000).isPositive();
        assertThat(everyonesTaken()).isLessThanOrEqualTo(10_000).isEqualTo(granted.get() * 45);
        assertThat(node.shares()).isZero();
        assertThat(overspent()).isZero();
        assertThat(refusal(node.reserve("agent-0", 10_001))).isEqualTo("budget_exhausted");
    }

    private static long overspent() {
        return DATABASE.client().sql("""
                        select count(*) from gateway.budget_use u join gateway.budget b on b.id = u.budget
                        where u.spent + u.reserved > b.cap
                        """).query(Long.class).single();
    }

    private static long everyonesTaken() {
        return DATABASE.client().sql("""
                        select coalesce(sum(u.spent + u.reserved), 0)
                        from gateway.budget_use u join gateway.budget b on b.id = u.budget where b.scope = 'everyone'
                        """).query(Long.class).single();
    }

    private static String refusal(Answer answer) {
        return ((Exhausted) answer).refusal().code();
    }
}
