package dev.chancery.catalog.lifecycle;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.store.StoredAssets;
import dev.chancery.catalog.store.StoredLabels;
import dev.chancery.catalog.store.StoredVersions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * This node's memory of where labels point. It holds what was read since the count of all moves was last seen to
 * change; the count is read again once a second at most, and at once after a move made here. A transaction that has
 * moved a label reads past the memory, so that nothing uncommitted gets into it.
 */
@Component
class LiveLabels implements TransactionSynchronization {

    private record Key(AssetName name, String label) {}

    private record KindKey(String kind, String label) {}

    /** What was read while the count stood so. A slow reader fills the memory it began with, which may be dropped. */
    private record Memory(
            long moves, Map<Key, Optional<AssetVersion>> versions, Map<KindKey, List<AssetVersion>> kinds) {

        static Memory of(long moves) {
            return new Memory(moves, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    /** When the count was last read, and how many moves had been made here before. */
    private record Look(Instant at, long movesMadeHere) {}

    private final StoredAssets assets;
    private final StoredLabels labels;
    private final StoredVersions versions;
    private final Clock clock;
    private final Duration coherence;
    private final ReentrantLock looking = new ReentrantLock();
    private final AtomicLong movesMadeHere = new AtomicLong();
    private volatile Memory memory = Memory.of(-1);
    private volatile Look last = new Look(Instant.EPOCH, -1);

    LiveLabels(
            StoredAssets assets, StoredLabels labels, StoredVersions versions, Clock clock, CatalogSettings settings) {
        this.assets = assets;
        this.labels = labels;
        this.versions = versions;
        this.clock = clock;
        this.coherence = settings.coherence();
    }

    Optional<AssetVersion> find(AssetName name, String label) {
        return hasMovedHere()
                ? read(name, label)
                : current().versions().computeIfAbsent(new Key(name, label), _ -> read(name, label));
    }

    List<AssetVersion> ofKind(String kind, String label) {
        return hasMovedHere()
                ? read(kind, label)
                : current().kinds().computeIfAbsent(new KindKey(kind, label), _ -> read(kind, label));
    }

    void forgetAfterThisTransaction() {
        if (!hasMovedHere()) {
            TransactionSynchronizationManager.registerSynchronization(this);
        }
    }

    @Override
    public void afterCompletion(int status) {
        movesMadeHere.incrementAndGet();
    }

    private boolean hasMovedHere() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().contains(this);
    }

    private Memory current() {
        if (!isFresh()) {
            looking.lock();
            try {
                if (!isFresh()) {
                    look();
                }
            } finally {
                looking.unlock();
            }
        }
        return memory;
    }

    private boolean isFresh() {
        var seen = last;
        var now = clock.instant();
        return seen.movesMadeHere() == movesMadeHere.get()
                && !now.isBefore(seen.at())
                && now.isBefore(seen.at().plus(coherence));
    }

    private void look() {
        var look = new Look(clock.instant(), movesMadeHere.get());
        var moves = labels.moves();
        if (moves != memory.moves()) {
            memory = Memory.of(moves);
        }
        last = look;
    }

    private Optional<AssetVersion> read(AssetName name, String label) {
        return labels.find(name, label).flatMap(versions::find);
    }

    private List<AssetVersion> read(String kind, String label) {
        return assets.ofKind(kind).stream()
                .flatMap(it -> it.label(label).stream())
                .flatMap(it -> versions.find(it.version()).stream())
                .toList();
    }
}
