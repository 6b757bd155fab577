package dev.chancery.ledger.web;

import dev.chancery.attest.KeyRing;
import dev.chancery.attest.SignedNote;
import dev.chancery.attest.SigningRole;
import dev.chancery.http.Problems;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.LedgerProperties;
import dev.chancery.ledger.store.EntryBundles;
import dev.chancery.ledger.store.StoredTiles;
import dev.chancery.ledger.tiles.Tile;
import dev.chancery.ledger.tiles.TilePath;
import dev.chancery.ledger.witnessing.PublishedCheckpoints;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The static resources of a C2SP tiled transparency log. The tree and its key are open to anyone; the entries say who did
 * what, and so are for those who may read the ledger.
 */
@RestController
class LogController {

    private static final MediaType NOTE = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_EVER_AT_THE_READER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    private static final int HIGHEST_LEVEL = 63;

    private final PublishedCheckpoints checkpoints;
    private final StoredTiles tiles;
    private final EntryBundles bundles;
    private final KeyRing keys;
    private final LedgerProperties properties;

    LogController(
            PublishedCheckpoints checkpoints,
            StoredTiles tiles,
            EntryBundles bundles,
            KeyRing keys,
            LedgerProperties properties) {
        this.checkpoints = checkpoints;
        this.tiles = tiles;
        this.bundles = bundles;
        this.keys = keys;
        this.properties = properties;
    }

    /** The latest signed tree head, with the cosignatures it has. */
    @GetMapping("/ledger/checkpoint")
    ResponseEntity<String> checkpoint() {
        return ResponseEntity.ok().contentType(NOTE).cacheControl(SHORTLY).body(checkpoints.latest());
    }

    /** The largest checkpoint that a quorum of witnesses cosigned. */
    @GetMapping("/ledger/checkpoint/witnessed")
    ResponseEntity<?> witnessedCheckpoint() {
        return checkpoints
                .witnessed()
                .<ResponseEntity<?>>map(note -> ResponseEntity.ok()
                        .contentType(NOTE)
                        .cacheControl(SHORTLY)
                        .body(note))
                .orElseGet(() -> Problems.of(
                        HttpStatus.NOT_FOUND,
                        new Refusal(
                                "no_witnessed_checkpoint",
                                "No checkpoint was cosigned by a quorum of witnesses yet.")));
    }

    /** The keys that checkpoints may be signed with, one verifier key of a signed note (C2SP) a line. */
    @GetMapping("/ledger/vkey")
    ResponseEntity<String> verifierKeys() {
        return ResponseEntity.ok()
                .contentType(NOTE)
                .cacheControl(SHORTLY)
                .body(keys.published().stream()
                        .filter(it -> it.role() == SigningRole.LEDGER)
                        .map(it -> SignedNote.verifierKey(properties.origin(), it.key()) + "\n")
                        .collect(Collectors.joining()));
    }

    /** A tile of hashes of the tree. */
    @GetMapping("/ledger/tile/{level:\\d{1,2}}/{*path}")
    ResponseEntity<?> tile(@PathVariable String level, @PathVariable String path) {
        var number = Integer.parseInt(level);
        var isLevel = number <= HIGHEST_LEVEL && level.equals(Integer.toString(number));
        return isLevel ? serve(path, FOR_EVER, asked -> tile(number, asked)) : malformed(level + path);
    }

    /** A tile of entries; needs {@code ledger:read}. */
    @GetMapping("/ledger/tile/entries/{*path}")
    @PreAuthorize("hasAuthority('SCOPE_ledger:read')")
    ResponseEntity<?> entries(@PathVariable String path) {
        return serve(path, FOR_EVER_AT_THE_READER, asked -> bundles.bundle(asked.index(), asked.width()));
    }

    private Optional<byte[]> tile(int level, TilePath asked) {
        return tiles.tile(level, asked.index())
                .filter(it -> it.width() >= asked.width())
                .map(it -> it.narrowed(asked.width()))
                .map(Tile::hashes);
    }

    private static ResponseEntity<?> serve(
            String path, CacheControl caching, Function<TilePath, Optional<byte[]>> content) {
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
                .cacheControl(caching)
                .body(bytes.get());
    }

    private static ResponseEntity<?> malformed(String path) {
        return Problems.of(
                HttpStatus.BAD_REQUEST,
                new Refusal("malformed_tile_path", "No tile has the path " + path + "; one reads as 0/x001/234.p/17."));
    }
}
