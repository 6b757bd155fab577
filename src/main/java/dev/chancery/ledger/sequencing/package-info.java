/** From pending entries to a signed tree: one node at a time, in batches, without gaps. */
@NullMarked
package dev.chancery.ledger.sequencing;

import org.jspecify.annotations.NullMarked;
