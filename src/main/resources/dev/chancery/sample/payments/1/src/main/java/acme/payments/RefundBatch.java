package acme.payments;

import java.util.Currency;
import java.util.List;

/** Refunds that are paid out together. */
public final class RefundBatch {

    private final List<Refund> refunds;

    public RefundBatch(List<Refund> refunds) {
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
