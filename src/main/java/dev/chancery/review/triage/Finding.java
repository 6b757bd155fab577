package dev.chancery.review.triage;

import dev.chancery.review.Triage;
import java.util.UUID;

/** A finding that is locked for an answer, and the triage that holds for its matter now. */
record Finding(UUID id, UUID matter, UUID review, UUID invocation, Triage triage, boolean superseded) {}
