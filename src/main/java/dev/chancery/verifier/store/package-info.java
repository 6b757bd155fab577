/** The verifier's surroundings inside Chancery: consumed credentials in Postgres, refusals in the ledger. */
@NullMarked
package dev.chancery.verifier.store;

import org.jspecify.annotations.NullMarked;
