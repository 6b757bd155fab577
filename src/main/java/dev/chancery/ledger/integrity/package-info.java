/** Whether what is stored is what was signed: the check at the start, and what it means for the node. */
@NullMarked
package dev.chancery.ledger.integrity;

import org.jspecify.annotations.NullMarked;
