package dev.chancery.ledger.integrity;

import static java.util.stream.Collectors.groupingBy;

import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.MerkleTree;
import dev.chancery.ledger.store.Entries;
import dev.chancery.ledger.store.EntryBytes;
import dev.chancery.ledger.store.RetainedRow;
import dev.chancery.ledger.store.RetainedRows;
import dev.chancery.ledger.store.StoredTiles;
import dev.chancery.ledger.tiles.BrokenTree;
import dev.chancery.ledger.tiles.Tile;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Compares every stored entry, and the columns it is found by, with the leaf hash that the tree holds for it, and every
 * text kept beside one with the salted digest in it.
 */
@Component
class EntryCheck {

    private final Entries entries;
    private final RetainedRows retained;
    private final StoredTiles tiles;

    EntryCheck(Entries entries, RetainedRows retained, StoredTiles tiles) {
        this.entries = entries;
        this.retained = retained;
        this.tiles = tiles;
    }

    /** @throws BrokenTree naming the entry that is missing, doubled or not what was sequenced */
    void run(long size) {
        for (var index = 0L; index < Tile.count(0, size); index++) {
            var tile = tiles.tile(0, index).orElseThrow();
            var width = (int) Math.min(tile.width(), size - index * Tile.WIDTH);
            check(tile.narrowed(width), 0, width);
        }
    }

    /**
     * Compares the entries at these positions of a tile of leaf hashes.
     *
     * @throws BrokenTree naming the entry that is missing, doubled or not what was sequenced
     */
    void check(Tile leaves, int begin, int end) {
        var offset = leaves.index() * Tile.WIDTH;
        var found = entries.between(offset + begin, offset + end);
        refuseGaps(found, offset + begin, end - begin);
        var texts = retained.between(offset + begin, offset + end).stream().collect(groupingBy(RetainedRow::entry));
        for (var position = begin; position < end; position++) {
            var entry = found.get(position - begin);
            refuseOther(entry, leaves.hash(position));
            refuseOther(entry, texts.getOrDefault(entry.id(), List.of()));
        }
    }

    private static void refuseGaps(List<LedgerEntry> found, long first, int width) {
        var next = first;
        for (var entry : found) {
            var index = entry.index().orElseThrow();
            if (index != next) {
                throw new BrokenTree(
                        index < next ? "Two entries have the index " + index + "." : missing(next), entry.id());
            }
            next++;
        }
        if (next < first + width) {
            throw new BrokenTree(missing(next));
        }
    }

    private static void refuseOther(LedgerEntry entry, byte[] leafHash) {
        if (!Arrays.equals(MerkleTree.leafHash(entry.canonical()), leafHash)) {
            throw new BrokenTree(at(entry) + " is not what was sequenced there.", entry.id());
        }
    }

    private static void refuseOther(LedgerEntry entry, List<RetainedRow> texts) {
        var bytes = EntryBytes.read(entry);
        if (!EntryBytes.agree(entry, bytes)) {
            throw new BrokenTree(at(entry) + " is listed under values that it does not hold.", entry.id());
        }
        var digests = EntryBytes.saltedDigests(bytes);
        var fitting = texts.stream()
                .filter(it -> it.fits(digests.getOrDefault(it.name(), "")))
                .count();
        if (fitting != digests.size()) {
            throw new BrokenTree("What is kept beside " + at(entry) + " is not what was recorded.", entry.id());
        }
    }

    private static String at(LedgerEntry entry) {
        return "Entry " + entry.index().orElseThrow() + " (" + entry.id() + ")";
    }

    private static String missing(long index) {
        return "Entry " + index + " is missing.";
    }
}
