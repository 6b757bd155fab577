package dev.chancery.review.store;

import dev.chancery.review.ReviewId;

/** All that any node needs to know to work on a review. */
public record RunOrder(
        ReviewId id, String title, ExactChange change, Mandate mandate, Budget budget, int lapses, Lease lease) {}
