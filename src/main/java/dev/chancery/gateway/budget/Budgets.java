package dev.chancery.gateway.budget;

import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.LedgerEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Keeps spending below every cap, over all nodes together and at every moment: what is spent and what is reserved never
 * pass it. A node that is asked often holds a share of a window, reserved like any call, and grants calls out of it from
 * memory; calls that end at once share a transaction.
 */
public interface Budgets {

    /** Reserves the most a call can cost with everyone it is for, or refuses. Never call it inside a transaction. */
    Answer reserve(List<Spender> spenders, Amount worst);

    /** Books what a call did cost and tells the ledger, in one transaction; the reservation is gone. */
    void settle(Reserved reserved, Amount actual, LedgerEvent event);

    /** Whether there is money for the call. */
    sealed interface Answer {}

    /** There is; to be settled once. */
    record Reserved(UUID id, List<Hold> holds) implements Answer {

        public Reserved {
            holds = List.copyOf(holds);
        }
    }

    /** One window a reservation is part of, and how much of it is held. */
    record Hold(UUID budget, String subject, LocalDate startsOn, Unit unit, long amount) {

        Use use() {
            return new Use(budget, subject, startsOn);
        }
    }

    /**
     * There is not: {@code budget_exhausted} with the budget's name and the time until it begins anew, or
     * {@code price_unknown}.
     */
    record Exhausted(Refusal refusal, Duration retryAfter) implements Answer {}
}
