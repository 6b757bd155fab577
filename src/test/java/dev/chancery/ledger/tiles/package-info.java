/** Tiles against the tree they are cut from. */
@NullMarked
package dev.chancery.ledger.tiles;

import org.jspecify.annotations.NullMarked;
