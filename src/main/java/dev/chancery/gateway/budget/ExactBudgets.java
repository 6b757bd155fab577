package dev.chancery.gateway.budget;

import dev.chancery.gateway.budget.Cargo.Asking;
import dev.chancery.gateway.budget.Cargo.Booking;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.LedgerEvent;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes callers that arrive at once through one transaction over locked windows. */
@Component
class ExactBudgets implements Budgets {

    private final KnownBudgets known;
    private final Convoy<Cargo, Answer> convoy;
    private final TimeOrderedIds ids;

    ExactBudgets(KnownBudgets known, BudgetSession session, TransactionTemplate transaction, TimeOrderedIds ids) {
        this.known = known;
        this.ids = ids;
        this.convoy = new Convoy<>(party -> transaction.execute(_ -> session.sit(party)));
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
        return convoy.travel(new Asking(new Wish(ids.next(), lines)));
    }

    @Override
    public void settle(Reserved reserved, Amount actual, LedgerEvent event) {
        outsideTransactions();
        var named = RequestId.current().map(event::during).orElse(event);
        convoy.travel(new Booking(reserved, actual, named));
    }

    private static void outsideTransactions() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Budgets are kept in transactions of their own.");
        }
    }
}
