package acme.payments;

import java.util.Currency;
import java.util.List;

/** Refunds that are paid out together, at most {@value #LIMIT} at a time. */
public final class RefundBatch {

    private static final int LIMIT = 10_000;

    private final List<Refund> refunds;

    public RefundBatch(List<Refund> refunds) {
        if (refunds.size() > LIMIT) {
            throw new IllegalArgumentException("A batch holds at most " + LIMIT + " refunds, not " + refunds.size());
        }
        this.refunds = List.copyOf(refunds);
    }

    public Money total(Currency currency) {
        var sum = new Money(0, currency);
        for (var refund : refunds) {
            sum = sum.plus(refund.amount());
        }
        return sum;
    }

    public int size() {
        return refunds.size();
    }
}
