package dev.chancery.catalog;

import static dev.chancery.catalog.CatalogWorld.code;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.catalog.spi.Use;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class LabelLifeIT {

    @Autowired
    CatalogWorld world;

    @Autowired
    Catalog catalog;

    @Autowired
    AssetDesk desk;

    @Autowired
    TestAccess access;

    @Autowired
    JdbcClient database;

    private final AssetName name = CatalogWorld.newName();

    @Test
    void putsAnApprovedVersionIntoProduction() {
        var version = world.live(name, "one");

        assertThat(catalog.labelled(name, Asset.PRODUCTION)).contains(version);
        assertThat(world.asset(name).labelsOf(version.id())).containsExactly(Asset.PRODUCTION);
    }

    @Test
    void rollsBackByMovingTheLabelBack() {
        var first = world.live(name, "one");
        var second = world.approved(name, "two", Optional.of(first.id()));
        world.move(name, Asset.PRODUCTION, second);
        assertThat(catalog.labelled(name, Asset.PRODUCTION)).contains(second);

        world.move(name, Asset.PRODUCTION, first);

        assertThat(catalog.labelled(name, Asset.PRODUCTION)).contains(first);
        assertThat(catalog.moves(first.asset())).extracting(LabelMove::to).containsExactly(1, 2, 1);
        assertThat(catalog.moves(first.asset()).getFirst().from()).contains(2);
    }

    @Test
    void knowsWhatWasLiveAtAnyMoment() {
        var first = world.live(name, "one");
        var second = world.approved(name, "two", Optional.of(first.id()));
        var promoted = world.move(name, Asset.PRODUCTION, second).at();
        var begun = catalog.moves(first.asset()).getLast().at();

        assertThat(liveAt(first, begun.minusNanos(1000))).isEmpty();
        assertThat(liveAt(first, begun)).contains(first);
        assertThat(liveAt(first, promoted.minusNanos(1000))).contains(first);
        assertThat(liveAt(first, promoted)).contains(second);
        assertThat(liveAt(first, promoted.plusSeconds(3600))).contains(second);
    }

    @Test
    void tellsTheLedgerOfEveryMove() {
        var version = world.live(name, "one");

        assertThat(database.sql("""
                        select convert_from(canonical, 'UTF8') from (
                            select type, subject, canonical from ledger.pending
                            union all select type, subject, canonical from ledger.entry) as entries
                        where type = 'asset.label_moved' and subject = ?
                        """)
                        .param("asset:" + version.asset())
                        .query(String.class)
                        .single())
                .contains(
                        "\"label\":\"production\"",
                        "\"asset\":\"" + name + "\"",
                        "\"digest\":\"" + version.digest() + "\"",
                        "\"reason\":{\"salted_sha256\":");
    }

    @Test
    void keepsProductionToApprovedVersions() {
        var draft = world.drafted(name, "one", Optional.empty());

        assertThat(move(Asset.PRODUCTION, draft, world.second)).isEqualTo("not_approved");
        assertThat(move("staging", draft, world.author)).isEqualTo("moved to 1");
    }

    @Test
    void keepsProductionToAdminsAndLabelsToWriters() {
        var version = world.approved(name, "one", Optional.empty());

        assertThat(move(Asset.PRODUCTION, version, world.author)).isEqualTo("not_permitted");
        assertThat(move(Asset.PRODUCTION, version, new Actor.ApiClient("1", "ci")))
                .isEqualTo("not_permitted");
        assertThat(move("staging", version, access.person(Role.AUDITOR))).isEqualTo("not_permitted");
        assertThat(move("staging", version, new Actor.ApiClient("1", "ci"))).isEqualTo("moved to 1");
    }

    @Test
    void refusesAMoveThatRestsOnAnOldView() {
        var first = world.approved(name, "one", Optional.empty());
        var seen = LabelRequest.of(world.asset(name), Asset.PRODUCTION, first.id(), "It is time.");
        world.move(name, Asset.PRODUCTION, first);

        assertThat(code(desk.move(seen, world.third))).isEqualTo("label_moved");
        assertThat(move(Asset.PRODUCTION, first, world.third)).isEqualTo("already_there");
    }

    @Test
    void refusesWhatDoesNotExistOrMakesNoSense() {
        var version = world.approved(name, "one", Optional.empty());
        var other = world.approved(CatalogWorld.newName(), "other", Optional.empty());
        var nowhere = new AssetId(UUID.randomUUID());

        assertThat(move("Not a label", version, world.second)).isEqualTo("invalid_label");
        assertThat(move("staging", other, world.second)).isEqualTo("unknown_version");
        assertThat(code(desk.move(request(nowhere, "It is time."), world.second)))
                .isEqualTo("unknown_asset");
        assertThat(code(desk.move(request(version.asset(), " "), world.second))).isEqualTo("reason_missing");
    }

    @Test
    void keepsWhatIsNoLongerSoundOutOfProduction() {
        var version = world.approved(name, "fine until " + UUID.randomUUID(), Optional.empty());
        NoteAssets.FORBIDDEN.add(version.content());

        assertThat(move(Asset.PRODUCTION, version, world.second)).isEqualTo("unsound_content");
    }

    @Test
    void asksForEvidenceWhereTheKindNeedsIt() {
        var measured = new AssetName(MeasuredAssets.KIND, name.name());
        var good = world.approved(measured, "good", Optional.empty());
        world.move(measured, Asset.PRODUCTION, good);
        assertThat(catalog.moves(good.asset()).getFirst().evidence()).contains("Measured as good.");
        var worse = world.approved(measured, "worse", Optional.of(good.id()));
        var request = LabelRequest.of(world.asset(measured), Asset.PRODUCTION, worse.id(), "It is time.");

        assertThat(desk.move(request, world.second)).isInstanceOf(MoveAnswer.LacksEvidence.class);
        assertThat(code(desk.move(request.although(" "), world.second))).isEqualTo("override_missing");
        assertThat(code(desk.move(request.although("The measure is wrong."), world.second)))
                .isEqualTo("moved to 2");
        assertThat(catalog.moves(good.asset()).getFirst().overridden())
                .contains("evidence_worse: The measure is wrong.");
    }

    @Test
    void findsEvidenceMissingWhereAKindNeedsItAndNobodyMeasures() {
        var unmeasured = new AssetName(UnmeasuredAssets.KIND, name.name());
        var version = world.approved(unmeasured, "one", Optional.empty());
        var request = LabelRequest.of(world.asset(unmeasured), Asset.PRODUCTION, version.id(), "It is time.");

        assertThat(code(desk.move(request, world.second))).isEqualTo("evidence_missing");
    }

    @Test
    void rollsBackWithoutEvidence() {
        var measured = new AssetName(MeasuredAssets.KIND, name.name());
        var first = world.approved(measured, "worse at first", Optional.empty());
        var forced = LabelRequest.of(world.asset(measured), Asset.PRODUCTION, first.id(), "It is time.")
                .although("There is nothing else.");
        assertThat(code(desk.move(forced, world.second))).isEqualTo("moved to 1");
        world.move(measured, Asset.PRODUCTION, world.approved(measured, "good", Optional.of(first.id())));

        var back = LabelRequest.of(world.asset(measured), Asset.PRODUCTION, first.id(), "The new one breaks.");

        assertThat(code(desk.move(back, world.second))).isEqualTo("moved to 1");
    }

    @Test
    void seedsWhatComesWithTheProductOnce() {
        catalog.seed(name, "built in", "The first one");
        catalog.seed(name, "another", "The second one");

        var version = catalog.labelled(name, Asset.PRODUCTION).orElseThrow();
        assertThat(version.content()).isEqualTo("built in");
        assertThat(version.record().builtIn()).isTrue();
        assertThat(version.record().author()).isEqualTo(new Actor.Service("chancery"));
        assertThat(catalog.history(version.asset())).hasSize(1);
    }

    @Test
    void knowsWhereAVersionIsUsed() {
        var version = world.live(name, "one");

        assertThat(catalog.uses(version.id())).extracting(Use::title).containsExactly("A note of " + version.id());
    }

    private Optional<AssetVersion> liveAt(AssetVersion version, Instant at) {
        return catalog.liveAt(version.asset(), Asset.PRODUCTION, at);
    }

    private String move(String label, AssetVersion to, Actor by) {
        return code(desk.move(LabelRequest.of(world.asset(name), label, to.id(), "It is time."), by));
    }

    private static LabelRequest request(AssetId asset, String reason) {
        return new LabelRequest(
                asset, "staging", Optional.empty(), new VersionId(UUID.randomUUID()), reason, Optional.empty());
    }
}
