package dev.chancery.ledger.store;

import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.tiles.Tile;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Entries in bundles of up to 256, each with its length as two big-endian bytes before it (C2SP tlog-tiles). */
@Component
public class EntryBundles {

    private final Entries entries;

    EntryBundles(Entries entries) {
        this.entries = entries;
    }

    /** The first {@code width} entries of a bundle; empty when the log has not grown to them. */
    public Optional<byte[]> bundle(long index, int width) {
        var first = index * Tile.WIDTH;
        var found = entries.between(first, first + width);
        if (found.size() < width) {
            return Optional.empty();
        }
        var length = found.stream()
                .mapToInt(it -> Short.BYTES + it.canonical().length)
                .sum();
        var bundle = ByteBuffer.allocate(length);
        found.stream()
                .map(LedgerEntry::canonical)
                .forEach(it -> bundle.putShort((short) it.length).put(it));
        return Optional.of(bundle.array());
    }
}
