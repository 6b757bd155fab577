/** Witnesses elsewhere cosign our checkpoints, so that nobody can be shown another log than everybody else is. */
@NullMarked
package dev.chancery.ledger.witnessing;

import org.jspecify.annotations.NullMarked;
