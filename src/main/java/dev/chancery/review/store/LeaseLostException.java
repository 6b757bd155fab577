package dev.chancery.review.store;

/** This node no longer holds the run it is working on: another has taken it over, or it was given back. */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(Lease lease) {
        super("The lease on review " + lease.review() + " in epoch " + lease.epoch() + " is lost.");
    }
}
