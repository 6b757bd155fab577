/** The tree cut into tiles of 256 hashes, as C2SP tlog-tiles stores and serves it. Plain values, no database. */
@NullMarked
package dev.chancery.ledger.tiles;

import org.jspecify.annotations.NullMarked;
