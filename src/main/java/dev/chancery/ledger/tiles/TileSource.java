package dev.chancery.ledger.tiles;

import java.util.Optional;

/** Where tiles are kept. */
@FunctionalInterface
public interface TileSource {

    /** The tile as it is now: full, or as wide as it has grown. */
    Optional<Tile> tile(int level, long index);
}
