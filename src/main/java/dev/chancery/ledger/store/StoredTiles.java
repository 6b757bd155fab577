package dev.chancery.ledger.store;

import dev.chancery.ledger.tiles.Tile;
import dev.chancery.ledger.tiles.TileSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tree's tiles as rows. */
@Component
public class StoredTiles implements TileSource {

    private final JdbcClient database;

    StoredTiles(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Tile> tile(int level, long index) {
        return database.sql("select hashes from ledger.tile where level = :level and tile_index = :index")
                .param("level", level)
                .param("index", index)
                .query((row, _) -> new Tile(level, index, row.getBytes("hashes")))
                .optional();
    }

    /** Adds tiles, and widens those that were partial. */
    public void keep(List<Tile> tiles) {
        tiles.forEach(this::keep);
    }

    private void keep(Tile tile) {
        database.sql("""
                        insert into ledger.tile (level, tile_index, hashes) values (:level, :index, :hashes)
                        on conflict (level, tile_index) do update set hashes = excluded.hashes
                        """)
                .param("level", tile.level())
                .param("index", tile.index())
                .param("hashes", tile.hashes())
                .update();
    }
}
