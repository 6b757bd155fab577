/** The ledger over HTTP: what C2SP tlog-tiles publishes to anyone, and proofs for those who may read the ledger. */
@NullMarked
package dev.chancery.ledger.web;

import org.jspecify.annotations.NullMarked;
