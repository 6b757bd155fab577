package dev.chancery.gateway.budget;

import dev.chancery.gateway.budget.Budgets.Reserved;
import dev.chancery.ledger.LedgerEvent;
import java.util.Set;

/** What a caller brings to the books. */
sealed interface Cargo {

    /** A reservation to be decided. */
    record Asking(Wish wish) implements Cargo {}

    /** What became of a reservation. */
    record Booking(Reserved reserved, Amount actual, LedgerEvent event) implements Cargo {}

    /** Windows whose share nobody needs. */
    record Resting(Set<Use> uses) implements Cargo {}
}
