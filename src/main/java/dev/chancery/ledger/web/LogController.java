package dev.chancery.ledger.web;

import dev.chancery.http.Problems;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.ledger.store.EntryBundles;
import dev.chancery.ledger.store.StoredTiles;
import dev.chancery.ledger.tiles.Tile;
import dev.chancery.ledger.tiles.TilePath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The static resources of a C2SP tiled transparency log, open to anyone. */
@RestController
class LogController {

    private static final MediaType NOTE = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final int HIGHEST_LEVEL = 63;

    private final LedgerReader ledger;
    private final StoredTiles tiles;
    private final EntryBundles bundles;

    LogController(LedgerReader ledger, StoredTiles tiles, EntryBundles bundles) {
        this.ledger = ledger;
        this.tiles = tiles;
        this.bundles = bundles;
    }

    @GetMapping("/ledger/checkpoint")
    ResponseEntity<String> checkpoint() {
        return ResponseEntity.ok()
                .contentType(NOTE)
                .cacheControl(SHORTLY)
                .body(ledger.latest().note());
    }

    @GetMapping("/ledger/tile/{level:\\d{1,2}}/{*path}")
    ResponseEntity<?> tile(@PathVariable String level, @PathVariable String path) {
        var number = Integer.parseInt(level);
        var isLevel = number <= HIGHEST_LEVEL && level.equals(Integer.toString(number));
        return isLevel ? serve(path, asked -> tile(number, asked)) : malformed(level + path);
    }

    @GetMapping("/ledger/tile/entries/{*path}")
    ResponseEntity<?> entries(@PathVariable String path) {
        return serve(path, asked -> bundles.bundle(asked.index(), asked.width()));
    }

    private Optional<byte[]> tile(int level, TilePath asked) {
        return tiles.tile(level, asked.index())
                .filter(it -> it.width() >= asked.width())
                .map(it -> it.narrowed(asked.width()))
                .map(Tile::hashes);
    }

    private static ResponseEntity<?> serve(String path, Function<TilePath, Optional<byte[]>> content) {
        var asked = TilePath.parse(path.substring(1));
        if (asked.isEmpty()) {
            return malformed(path.substring(1));
        }
        var bytes = content.apply(asked.get());
        if (bytes.isEmpty()) {
            return Problems.of(
                    HttpStatus.NOT_FOUND,
                    new Refusal("tile_not_available", "The log has not grown to the tile " + path.substring(1) + "."));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(FOR_EVER)
                .body(bytes.get());
    }

    private static ResponseEntity<?> malformed(String path) {
        return Problems.of(
                HttpStatus.BAD_REQUEST,
                new Refusal("malformed_tile_path", "No tile has the path " + path + "; one reads as 0/x001/234.p/17."));
    }
}
