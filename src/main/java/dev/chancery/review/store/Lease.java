package dev.chancery.review.store;

import dev.chancery.review.ReviewId;
import java.util.UUID;

/** A node's right to write to a run. Each claim has an epoch of its own, so that a node that lost it cannot write. */
public record Lease(ReviewId review, UUID owner, long epoch) {}
