package dev.chancery.gateway.budget;

import dev.chancery.gateway.budget.Cargo.Asking;
import dev.chancery.gateway.budget.Cargo.Booking;
import dev.chancery.gateway.budget.Cargo.Resting;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.LedgerEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Grants calls out of this node's shares where they suffice, and takes all others that arrive at once through one transaction
 * over locked windows.
 */
@Component
class ExactBudgets implements Budgets {

    private final KnownBudgets known;
    private final Convoy<Cargo, Answer> convoy;
    private final Shares shares;
    private final TimeOrderedIds ids;
    private final Clock clock;

    ExactBudgets(KnownBudgets known, BudgetSession session, TransactionTemplate transaction, Moments moments) {
        this.known = known;
        this.ids = moments.ids();
        this.clock = moments.clock();
        this.shares = new Shares(ids);
        this.convoy = new Convoy<>(party -> travel(party, session, transaction));
    }

    /** What new things are named and dated with. */
    @Component
    record Moments(TimeOrderedIds ids, Clock clock) {}

    private List<Answer> travel(List<Cargo> party, BudgetSession session, TransactionTemplate transaction) {
        var portions = shares.portions(party, clock.instant());
        try {
            var unopened = shares.unopened(lines(party));
            var sat = Objects.requireNonNull(transaction.execute(_ -> session.sit(party, portions, unopened)));
            shares.written(party, sat, clock.instant());
            return sat.answers();
        } catch (RuntimeException failure) {
            shares.isUncertain(portions.keySet());
            throw failure;
        }
    }

    private static List<Wish.Line> lines(List<Cargo> party) {
        return party.stream()
                .flatMap(it -> it instanceof Asking(var wish) ? wish.lines().stream() : Stream.<Wish.Line>empty())
                .toList();
    }

    @Override
    public Answer reserve(List<Spender> spenders, Amount worst) {
        outsideTransactions();
        var lines = known.linesFor(spenders, worst);
        if (lines.isEmpty()) {
            return new Reserved(ids.next(), List.of());
        }
        if (!worst.isPriced() && lines.stream().anyMatch(it -> it.budget().unit() == Unit.MONEY)) {
            return new Exhausted(
                    new Refusal(
                            "price_unknown", "The model has no price, so it cannot be called under a budget in money."),
                    Duration.ZERO);
        }
        var wish = new Wish(ids.next(), lines);
        return shares.take(lines, clock.instant()) ? wish.granted() : convoy.travel(new Asking(wish));
    }

    @Override
    public void settle(Reserved reserved, Amount actual, LedgerEvent event) {
        outsideTransactions();
        convoy.travel(new Booking(reserved, actual, event));
    }

    /** Gives back what is held of windows that nobody asks for any more. */
    void rest() {
        giveBack(shares.idle(clock.instant()));
    }

    /** Gives everything back that no call under way needs. */
    void close() {
        giveBack(shares.all());
    }

    private void giveBack(Set<Use> uses) {
        if (!uses.isEmpty()) {
            convoy.travel(new Resting(uses));
        }
    }

    private static void outsideTransactions() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Budgets are kept in transactions of their own.");
        }
    }
}
