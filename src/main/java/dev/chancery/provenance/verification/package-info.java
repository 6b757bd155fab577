/** Verifies stored statements against the key ring and the ledger whenever they are read. */
@NullMarked
package dev.chancery.provenance.verification;

import org.jspecify.annotations.NullMarked;
