/** The audit log's page: who did what, each entry with the proof that it is in the signed tree. */
@NullMarked
package dev.chancery.ledger.ui;

import org.jspecify.annotations.NullMarked;
