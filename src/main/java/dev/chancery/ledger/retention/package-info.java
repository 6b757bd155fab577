/** How long what people wrote is kept beside the log, and how it is forgotten without touching a leaf. */
@NullMarked
package dev.chancery.ledger.retention;

import org.jspecify.annotations.NullMarked;
