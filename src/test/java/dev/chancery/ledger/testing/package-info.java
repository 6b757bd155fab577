/** Nodes of the ledger for tests, several on one database if need be. */
@NullMarked
package dev.chancery.ledger.testing;

import org.jspecify.annotations.NullMarked;
