/** What an auditor asks of the ledger: which entries fit a filter, and whether each is where the signed tree has it. */
@NullMarked
package dev.chancery.ledger.audit;

import org.jspecify.annotations.NullMarked;
