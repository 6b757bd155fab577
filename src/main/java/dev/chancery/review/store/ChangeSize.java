package dev.chancery.review.store;

import dev.chancery.kernel.Digest;

/** How large a change is, and the SHA-256 of its diff. */
public record ChangeSize(Digest digest, int files, int linesAdded, int linesRemoved) {}
