/** The ledger: appended with the act, sequenced once, provable ever after. */
@NullMarked
package dev.chancery.ledger;

import org.jspecify.annotations.NullMarked;
