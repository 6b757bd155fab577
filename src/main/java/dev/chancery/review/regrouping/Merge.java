package dev.chancery.review.regrouping;

import java.util.UUID;

/**
 * Another finding of the same review is about the same defect; its claims join this one's.
 *
 * @param version of the finding that stays, as the reviewer saw it
 */
public record Merge(UUID finding, long version, UUID other, String reason) {}
