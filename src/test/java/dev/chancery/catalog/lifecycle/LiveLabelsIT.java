package dev.chancery.catalog.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetDesk;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.CatalogWorld;
import dev.chancery.catalog.LabelRequest;
import dev.chancery.catalog.MoveAnswer;
import dev.chancery.catalog.store.StoredAssets;
import dev.chancery.catalog.store.StoredLabels;
import dev.chancery.catalog.store.StoredVersions;
import dev.chancery.testing.TestClock;
import dev.chancery.testing.WholeApplication;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** This node is the application; the other has a memory of its own on the same database. */
@WholeApplication
class LiveLabelsIT {

    private static final Duration COHERENCE = Duration.ofSeconds(1);

    @Autowired
    CatalogWorld world;

    @Autowired
    Catalog here;

    @Autowired
    AssetDesk desk;

    @Autowired
    StoredAssets assets;

    @Autowired
    StoredLabels labels;

    @Autowired
    StoredVersions versions;

    @Autowired
    TransactionTemplate transactions;

    private final TestClock clock = new TestClock();
    private final AssetName name = CatalogWorld.newName();
    private Optional<AssetVersion> first = Optional.empty();
    private Optional<AssetVersion> second = Optional.empty();

    @BeforeEach
    void approveTwoVersions() {
        first = Optional.of(world.live(name, "one"));
        second = Optional.of(world.approved(name, "two", first.map(AssetVersion::id)));
    }

    @Test
    void aMoveIsSeenAtOnceHereAndWithinASecondElsewhere() {
        var there = otherNode();
        assertThat(there.find(name, Asset.PRODUCTION)).isEqualTo(first);
        assertThat(here.labelled(name, Asset.PRODUCTION)).isEqualTo(first);

        move(second);

        assertThat(here.labelled(name, Asset.PRODUCTION)).isEqualTo(second);
        assertThat(there.find(name, Asset.PRODUCTION)).isEqualTo(first);
        clock.advance(COHERENCE);
        assertThat(there.find(name, Asset.PRODUCTION)).isEqualTo(second);
    }

    @Test
    void whatIsRememberedIsNotReadAgain() {
        var there = otherNode();
        var remembered = there.find(name, Asset.PRODUCTION).orElseThrow();

        assertThat(there.find(name, Asset.PRODUCTION).orElseThrow()).isSameAs(remembered);
    }

    @Test
    void aClockThatIsSetBackDoesNotKeepAnOldAnswer() {
        var there = otherNode();
        there.find(name, Asset.PRODUCTION);
        move(second);

        clock.advance(Duration.ofHours(-1));

        assertThat(there.find(name, Asset.PRODUCTION)).isEqualTo(second);
    }

    @Test
    void anAssetThatDidNotExistIsFoundOnceItDoes() {
        var there = otherNode();
        var other = CatalogWorld.newName();
        assertThat(there.find(other, Asset.PRODUCTION)).isEmpty();

        var version = world.live(other, "other");
        clock.advance(COHERENCE);

        assertThat(there.find(other, Asset.PRODUCTION)).contains(version);
    }

    @Test
    void whatIsNotCommittedIsSeenByNobodyElse() throws Exception {
        try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
            transactions.executeWithoutResult(transaction -> {
                move(second);
                assertThat(here.labelled(name, Asset.PRODUCTION)).isEqualTo(second);
                assertThat(elsewhere.submit(() -> here.labelled(name, Asset.PRODUCTION)))
                        .succeedsWithin(Duration.ofSeconds(10))
                        .isEqualTo(first);
                transaction.setRollbackOnly();
            });
        }

        assertThat(here.labelled(name, Asset.PRODUCTION)).isEqualTo(first);
        assertThat(here.moves(first.orElseThrow().asset())).hasSize(1);
    }

    private LiveLabels otherNode() {
        return new LiveLabels(assets, labels, versions, clock, new CatalogSettings(DataSize.ofMegabytes(4), COHERENCE));
    }

    private void move(Optional<AssetVersion> to) {
        var asset = here.find(name).orElseThrow();
        assertThat(desk.move(
                        LabelRequest.of(
                                asset, Asset.PRODUCTION, to.orElseThrow().id(), "It is time."),
                        world.second))
                .isInstanceOf(MoveAnswer.Moved.class);
    }
}
