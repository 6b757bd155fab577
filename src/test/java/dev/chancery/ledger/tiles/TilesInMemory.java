package dev.chancery.ledger.tiles;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tiles in a map. */
final class TilesInMemory implements TileSource {

    private final Map<String, Tile> tiles = new HashMap<>();

    void keep(Tile tile) {
        tiles.put(Tile.name(tile.level(), tile.index()), tile);
    }

    int count(int level) {
        return (int) tiles.values().stream().filter(it -> it.level() == level).count();
    }

    @Override
    public Optional<Tile> tile(int level, long index) {
        return Optional.ofNullable(tiles.get(Tile.name(level, index)));
    }
}
