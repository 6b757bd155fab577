package dev.chancery.review;

import dev.chancery.kernel.InvocationId;

/**
 * A review has come to its end. Published inside the transaction that ends it: a listener that joins the transaction
 * commits with it, and one that throws undoes the end, which is then tried again.
 */
public record ReviewEnded(ReviewReport report, InvocationId invocation) {}
