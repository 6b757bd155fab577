/** Turns acts of agents under a task about a change into AI participation statements, by reading the ledger. */
@NullMarked
package dev.chancery.provenance.participation;

import org.jspecify.annotations.NullMarked;
