package acme.payments;

import java.util.Currency;

/** An amount in the smallest unit of its currency. */
public record Money(long cents, Currency currency) {

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(cents, other.cents), currency);
    }
}
