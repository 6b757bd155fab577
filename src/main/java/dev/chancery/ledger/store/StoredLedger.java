package dev.chancery.ledger.store;

import dev.chancery.kernel.InvocationId;
import dev.chancery.ledger.Checkpoint;
import dev.chancery.ledger.ConsistencyProof;
import dev.chancery.ledger.InclusionProof;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.ledger.MerkleTree;
import dev.chancery.ledger.tiles.TiledSubtrees;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads entries from their rows, and makes proofs from a handful of tiles each. */
@Component
class StoredLedger implements LedgerReader {

    private final Entries entries;
    private final StoredTiles tiles;
    private final Checkpoints checkpoints;

    StoredLedger(Entries entries, StoredTiles tiles, Checkpoints checkpoints) {
        this.entries = entries;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
    }

    @Override
    public List<LedgerEntry> ofInvocation(InvocationId id) {
        return entries.ofInvocation(id);
    }

    @Override
    public Optional<LedgerEntry> entry(UUID id) {
        return entries.entry(id);
    }

    @Override
    public List<LedgerEntry> ofType(String type, long from, int most) {
        return entries.ofType(type, from, most);
    }

    @Override
    public Map<UUID, LedgerEntry> entries(Collection<UUID> ids) {
        return entries.of(ids).stream().collect(Collectors.toMap(LedgerEntry::id, Function.identity()));
    }

    @Override
    public Optional<InclusionProof> proof(UUID id) {
        // The entry first: a checkpoint read after it covers its index.
        var entry = entries.entry(id).filter(it -> it.index().isPresent());
        return entry.map(it -> prove(it.index().orElseThrow(), it, latest()));
    }

    private InclusionProof prove(long index, LedgerEntry entry, Checkpoint head) {
        var path = tree().inclusionProof(index, head.size());
        return new InclusionProof(index, head.size(), MerkleTree.leafHash(entry.canonical()), path, head);
    }

    @Override
    public Optional<ConsistencyProof> consistency(long first, long second) {
        if (first < 1 || first > second || second > latest().size()) {
            return Optional.empty();
        }
        var tree = tree();
        return Optional.of(new ConsistencyProof(
                first, tree.root(first), second, tree.root(second), tree.consistencyProof(first, second)));
    }

    @Override
    public Checkpoint latest() {
        return checkpoints.latest().orElseThrow();
    }

    private MerkleTree tree() {
        return new MerkleTree(new TiledSubtrees(tiles));
    }
}
