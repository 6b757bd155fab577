package dev.chancery.provenance.store;

import dev.chancery.kernel.Digest;
import java.time.Instant;

/** A digest that a statement is about, with the name the first of them gave it. */
public record StatedArtifact(Digest digest, String name, Instant firstStatedAt, Instant latestStatedAt) {}
