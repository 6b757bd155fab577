package acme.payments;

import java.time.Instant;

/** One amount given back to one customer. */
public record Refund(String id, String customerId, Money amount, Instant at) {}
