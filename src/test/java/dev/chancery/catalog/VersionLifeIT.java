package dev.chancery.catalog;

import static dev.chancery.catalog.CatalogWorld.code;
import static dev.chancery.catalog.CatalogWorld.faults;
import static dev.chancery.catalog.CatalogWorld.kept;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.catalog.spi.Fault;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class VersionLifeIT {

    private static final Optional<VersionId> NONE = Optional.empty();

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
    void keepsATextUnderItsDigestAndTheNextNumber() {
        var first = world.drafted(name, "one", NONE);
        var second = world.drafted(name, "two", Optional.of(first.id()));

        assertThat(first.digest()).isEqualTo(Digest.sha256("one".getBytes(StandardCharsets.UTF_8)));
        assertThat(List.of(first.number(), second.number())).containsExactly(1, 2);
        assertThat(second.record().parent()).contains(first.id());
        assertThat(catalog.version(name, 2)).contains(second);
        assertThat(catalog.history(first.asset()))
                .extracting(VersionRecord::number)
                .containsExactly(2, 1);
    }

    @Test
    void goesFromDraftOverProposalToApproval() {
        var version = world.approved(name, "one", NONE);

        assertThat(version.state()).isEqualTo(VersionState.APPROVED);
        assertThat(version.record().author()).isEqualTo(world.author);
        assertThat(version.record().word()).hasValueSatisfying(it -> {
            assertThat(it.by()).isEqualTo(world.second);
            assertThat(it.reason()).isEqualTo("It says what it should.");
        });
        assertThat(entries(version)).containsExactly("asset.drafted", "asset.proposed", "asset.approved");
    }

    @Test
    void canBeRejectedAndImprovedOn() {
        var version = world.proposed(name, "one", NONE);
        kept(desk.reject(version.id(), "It says too little.", world.second));

        var better = world.approved(name, "one and more", Optional.of(version.id()));

        assertThat(better.record().parent()).contains(version.id());
        assertThat(entries(version))
                .containsExactly(
                        "asset.drafted",
                        "asset.proposed",
                        "asset.rejected",
                        "asset.drafted",
                        "asset.proposed",
                        "asset.approved");
    }

    @Test
    void canBeWithdrawnAndProposedAgain() {
        var version = world.proposed(name, "one", NONE);

        assertThat(kept(desk.withdraw(version.id(), world.author)).state()).isEqualTo(VersionState.DRAFT);
        assertThat(kept(desk.propose(version.id(), world.author)).state()).isEqualTo(VersionState.PROPOSED);
        assertThat(entries(version))
                .containsExactly("asset.drafted", "asset.proposed", "asset.withdrawn", "asset.proposed");
    }

    @Test
    void isNeverApprovedByItsAuthor() {
        var draft = kept(desk.draft(new NewVersion(name, NONE, "one", "Why not"), world.second));
        kept(desk.propose(draft.id(), world.second));

        assertThat(code(desk.approve(draft.id(), "I like it.", world.second))).isEqualTo("own_proposal");
        assertThat(code(desk.reject(draft.id(), "I do not.", world.second))).isEqualTo("own_proposal");
        assertThat(desk.barred(draft.id(), world.third)).isEmpty();
    }

    @Test
    void isNeverApprovedByWhoeverHadAHandInIt() {
        var draft = kept(desk.draft(new NewVersion(name, NONE, "one", "Why not"), world.third));
        var edited =
                kept(desk.draft(new NewVersion(name, Optional.of(draft.id()), "one and more", "More"), world.author));
        kept(desk.propose(edited.id(), world.second));

        assertThat(code(desk.approve(edited.id(), "My own words.", world.third)))
                .isEqualTo("own_proposal");
        assertThat(code(desk.approve(edited.id(), "My own wish.", world.second)))
                .isEqualTo("own_proposal");
    }

    @Test
    void isDecidedByAdminsAloneAndNeverByMachines() {
        var version = world.proposed(name, "one", NONE);

        for (var actor : List.of(
                access.person(Role.REVIEWER),
                access.person(Role.AUDITOR),
                new Actor.ApiClient("1", "ci"),
                new Actor.Service("review"),
                new Actor.Unknown())) {
            assertThat(code(desk.approve(version.id(), "Yes.", actor))).isEqualTo("not_permitted");
        }
    }

    @Test
    void isNotWrittenByAuditorsAndStrangers() {
        var wanted = new NewVersion(name, NONE, "one", "Why not");

        assertThat(code(desk.draft(wanted, access.person(Role.AUDITOR)))).isEqualTo("not_permitted");
        assertThat(code(desk.draft(wanted, new Actor.Unknown()))).isEqualTo("not_permitted");
    }

    @Test
    void isNotProposedWhileItIsUnsound() {
        var draft = world.drafted(name, "fine\nnow broken", NONE);

        var answer = desk.propose(draft.id(), world.author);

        assertThat(code(answer)).isEqualTo("unsound_content");
        assertThat(faults(answer)).containsExactly(new Fault(2, 5, "This is broken."));
        assertThat(catalog.version(draft.id()).orElseThrow().state()).isEqualTo(VersionState.DRAFT);
    }

    @Test
    void isMadeFromWhatHoldsNow() {
        var first = world.approved(name, "one", NONE);
        var mine = world.proposed(name, "mine", Optional.of(first.id()));
        world.approved(name, "theirs", Optional.of(first.id()));

        assertThat(code(desk.approve(mine.id(), "Too late.", world.second))).isEqualTo("stale_parent");
        assertThat(code(draft(Optional.of(first.id()), "again"))).isEqualTo("stale_parent");
        assertThat(code(draft(NONE, "from nothing"))).isEqualTo("stale_parent");
    }

    @Test
    void mayBeMadeFromWhatIsInProductionAlthoughSomethingNewerIsApproved() {
        var first = world.live(name, "one");
        world.approved(name, "two", Optional.of(first.id()));

        assertThat(code(draft(Optional.of(first.id()), "one, mended"))).startsWith("kept");
    }

    @Test
    void refusesEveryStepOutOfTurn() {
        var draft = world.drafted(name, "one", NONE);
        assertThat(code(desk.approve(draft.id(), "Yes.", world.second))).isEqualTo("not_proposed");
        assertThat(code(desk.withdraw(draft.id(), world.author))).isEqualTo("not_proposed");
        kept(desk.propose(draft.id(), world.author));
        assertThat(code(desk.propose(draft.id(), world.author))).isEqualTo("already_proposed");
        assertThat(code(desk.withdraw(draft.id(), world.second))).isEqualTo("not_own_proposal");
        kept(desk.approve(draft.id(), "Yes.", world.second));
        assertThat(code(desk.approve(draft.id(), "Yes.", world.third))).isEqualTo("already_decided");
        assertThat(code(desk.reject(draft.id(), "No.", world.third))).isEqualTo("already_decided");
        assertThat(code(desk.propose(draft.id(), world.author))).isEqualTo("already_decided");
        assertThat(code(desk.withdraw(draft.id(), world.author))).isEqualTo("already_decided");
    }

    @Test
    void refusesWhatDoesNotExist() {
        var nobody = new VersionId(UUID.randomUUID());
        assertThat(code(desk.propose(nobody, world.author))).isEqualTo("unknown_version");
        assertThat(code(desk.withdraw(nobody, world.author))).isEqualTo("unknown_version");
        assertThat(code(desk.approve(nobody, "Yes.", world.second))).isEqualTo("unknown_version");
        assertThat(code(desk.reject(nobody, "No.", world.second))).isEqualTo("unknown_version");
        assertThat(code(draft(Optional.of(nobody), "one"))).isEqualTo("unknown_asset");
        var other = world.drafted(CatalogWorld.newName(), "other", NONE);
        world.drafted(name, "one", NONE);
        assertThat(code(draft(Optional.of(other.id()), "two"))).isEqualTo("unknown_version");
        var kindless = new NewVersion(new AssetName("nothing", "at-all"), NONE, "one", "Why not");
        assertThat(code(desk.draft(kindless, world.author))).isEqualTo("unknown_kind");
    }

    @Test
    void refusesTextsAndReasonsThatCannotBeKept() {
        assertThat(code(draft(NONE, " "))).isEqualTo("content_missing");
        assertThat(code(draft(NONE, "x".repeat(4 * 1024 * 1024 + 1)))).isEqualTo("content_too_large");
        assertThat(code(draft(NONE, "a\0b"))).isEqualTo("content_unreadable");
        assertThat(code(draft(NONE, "half a pair \ud83d"))).isEqualTo("content_unreadable");
        assertThat(code(say(""))).isEqualTo("message_missing");
        assertThat(code(say("m".repeat(1001)))).isEqualTo("message_too_long");
        assertThat(code(say("m\0"))).isEqualTo("message_unreadable");
        var proposed = world.proposed(name, "one", NONE);
        assertThat(code(desk.approve(proposed.id(), " ", world.second))).isEqualTo("reason_missing");
        assertThat(code(desk.reject(proposed.id(), "r".repeat(1001), world.second)))
                .isEqualTo("reason_too_long");
        assertThat(code(draft(Optional.of(proposed.id()), "one"))).isEqualTo("unchanged_content");
    }

    private VersionAnswer draft(Optional<VersionId> parent, String text) {
        return desk.draft(new NewVersion(name, parent, text, "Say it better"), world.author);
    }

    private VersionAnswer say(String message) {
        return desk.draft(new NewVersion(name, NONE, "one", message), world.author);
    }

    private List<@Nullable String> entries(AssetVersion version) {
        return database.sql("""
                        select type from (
                            select id, type from ledger.pending where subject = :subject
                            union select id, type from ledger.entry where subject = :subject) as entries
                        order by id
                        """)
                .param("subject", "asset:" + version.asset())
                .query(String.class)
                .list();
    }
}
