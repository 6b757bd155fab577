/** Several nodes of the ledger on one database. */
@NullMarked
package dev.chancery.ledger.store;

import org.jspecify.annotations.NullMarked;
