package dev.chancery.provenance.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.bundle.EvidenceBundle.BundledKey;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.testing.TestingBundle;
import dev.chancery.provenance.testing.TestingKeys;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BundleVerifierTest {

    private static final Pin LEDGER = pin(SigningRole.LEDGER);
    private static final Pin REVIEW = pin(SigningRole.REVIEW);

    @Test
    void verifiesASoundBundleAndSaysThatNothingWasPinned() {
        var report = verify(new TestingBundle());

        assertThat(report.verified()).isTrue();
        assertThat(report.isPinned()).isFalse();
        assertThat(report.sentence()).startsWith("Verified against the keys inside the bundle");
        assertThat(report.links())
                .extracting(Link::name)
                .containsExactly(
                        LinkName.BUNDLE_FORM,
                        LinkName.KEYS,
                        LinkName.TRUST,
                        LinkName.ENVELOPE,
                        LinkName.SIGNATURE,
                        LinkName.SIGNER,
                        LinkName.STATEMENT,
                        LinkName.SUBJECT,
                        LinkName.LEDGER_ENTRY,
                        LinkName.INCLUSION_PROOF,
                        LinkName.CHECKPOINT,
                        LinkName.SEAL);
    }

    @Test
    void namesTheFormWhenTheFileIsNoBundle() {
        assertThat(broken("no json".getBytes(StandardCharsets.UTF_8))).isEqualTo(LinkName.BUNDLE_FORM);
        assertThat(broken("{}".getBytes(StandardCharsets.UTF_8))).isEqualTo(LinkName.BUNDLE_FORM);
        assertThat(broken("null".getBytes(StandardCharsets.UTF_8))).isEqualTo(LinkName.BUNDLE_FORM);
        assertThat(broken(new byte[0])).isEqualTo(LinkName.BUNDLE_FORM);
    }

    @Test
    void namesTheFormWhenWhiteSpaceIsAdded() {
        var text = new String(new TestingBundle().toBytes(), StandardCharsets.UTF_8);

        assertThat(broken((text + "\n").getBytes(StandardCharsets.UTF_8))).isEqualTo(LinkName.BUNDLE_FORM);
    }

    @Test
    void namesTheFormWhenAMemberIsAdded() {
        var text = new String(new TestingBundle().toBytes(), StandardCharsets.UTF_8);

        assertThat(broken(text.replaceFirst("\\{", "{\"a\":1,").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(LinkName.BUNDLE_FORM);
    }

    @Test
    void namesTheKeysWhenOneIsUnsound() {
        assertThat(broken(new TestingBundle().withBundledKeys(keys -> List.of(keys.getFirst(), lowOrder()))))
                .isEqualTo(LinkName.KEYS);
    }

    @Test
    void namesTheKeysWhenOneIsThereTwice() {
        assertThat(broken(new TestingBundle().withKeys(SigningRole.LEDGER, SigningRole.REVIEW, SigningRole.REVIEW)))
                .isEqualTo(LinkName.KEYS);
    }

    @Test
    void namesTheKeysWhenOneKeyHasTwoRoles() {
        assertThat(broken(new TestingBundle()
                        .withBundledKeys(keys -> List.of(
                                keys.getFirst(),
                                BundledKey.of(new PublishedKey(
                                        "review-1",
                                        SigningRole.REVIEW,
                                        TestingKeys.published(SigningRole.LEDGER)
                                                .key(),
                                        TestingKeys.NOT_BEFORE,
                                        Optional.empty(),
                                        Optional.empty()))))))
                .isEqualTo(LinkName.KEYS);
    }

    @Test
    void namesTheKeysWhenThereIsNoLedgerKey() {
        assertThat(broken(new TestingBundle().withKeys(SigningRole.REVIEW))).isEqualTo(LinkName.KEYS);
    }

    @Test
    void namesTheEnvelopeWhenItIsNoEnvelope() {
        assertThat(broken(new TestingBundle().withEnvelope(json -> "{}"))).isEqualTo(LinkName.ENVELOPE);
    }

    @Test
    void namesTheSignatureWhenItIsFalse() {
        assertThat(broken(new TestingBundle().withEnvelope(json -> json.replace("\"sig\":\"", "\"sig\":\"AAAA"))))
                .isEqualTo(LinkName.SIGNATURE);
    }

    @Test
    void namesTheSignatureWhenTheKeyIsNotInTheBundle() {
        assertThat(broken(new TestingBundle().withKeys(SigningRole.LEDGER))).isEqualTo(LinkName.SIGNATURE);
    }

    @Test
    void namesTheSignerWhenTheKeyMayNotMakeTheClaim() {
        var report = verify(new TestingBundle()
                .signedBy(SigningRole.CREDENTIAL)
                .withKeys(SigningRole.LEDGER, SigningRole.REVIEW, SigningRole.CREDENTIAL));

        assertThat(report.broken().map(Link::name)).contains(LinkName.SIGNER);
        assertThat(report.broken().map(Link::detail))
                .contains("Expected a signature by a review key, found a valid one by credential-1 (role credential),"
                        + " who may not make this claim.");
    }

    @Test
    void namesTheSignerWhenTheKeyWasNotYetValid() {
        assertThat(broken(new TestingBundle().recordedAt(TestingKeys.NOT_BEFORE.minusSeconds(1))))
                .isEqualTo(LinkName.SIGNER);
    }

    @Test
    void namesTheStatementWhenThePayloadIsNone() {
        assertThat(broken(new TestingBundle().withPayloadType("text/plain"))).isEqualTo(LinkName.STATEMENT);
    }

    @Test
    void namesTheSubjectWhenTheStatementIsAboutAnother() {
        var other = Digest.gitCommit("f".repeat(40));

        assertThat(broken(new TestingBundle()
                        .withStatement(new Statement(
                                List.of(Subject.of("other", other)), PredicateTypes.REVIEW_VERDICT, Map.of()))))
                .isEqualTo(LinkName.SUBJECT);
    }

    @Test
    void namesTheLedgerEntryWhenItRecordsAnotherEnvelope() {
        assertThat(broken(new TestingBundle().recordedAs(Digest.sha256(new byte[1]))))
                .isEqualTo(LinkName.LEDGER_ENTRY);
    }

    @Test
    void namesTheLedgerEntryWhenItIsNone() {
        assertThat(broken(new TestingBundle().withEntry(entry -> "{}"))).isEqualTo(LinkName.LEDGER_ENTRY);
    }

    @Test
    void namesTheInclusionProofWhenTheEntryWasChangedAfterwards() {
        assertThat(broken(new TestingBundle().withEntry(entry -> entry.replace("{\"at\"", "{ \"at\""))))
                .isEqualTo(LinkName.INCLUSION_PROOF);
    }

    @Test
    void namesTheInclusionProofWhenItIsThatOfAnotherEntry() {
        assertThat(broken(new TestingBundle().withProofOf(3))).isEqualTo(LinkName.INCLUSION_PROOF);
    }

    @Test
    void namesTheCheckpointWhenNoLedgerKeySignedIt() {
        assertThat(broken(new TestingBundle().withCheckpointBy(SigningRole.REVIEW)))
                .isEqualTo(LinkName.CHECKPOINT);
    }

    @Test
    void namesTheSealWhenNoLedgerKeyMadeIt() {
        assertThat(broken(new TestingBundle().sealedBy(SigningRole.REVIEW))).isEqualTo(LinkName.SEAL);
    }

    @Test
    void refusesEveryChangeOfOneByte() {
        var sound = new TestingBundle().toBytes();

        for (var place = 0; place < sound.length; place++) {
            var spoiled = sound.clone();
            spoiled[place] ^= (byte) (place % 2 == 0 ? 0x01 : 0x20);
            var report = verify(spoiled);
            assertThat(report.verified()).as("byte %d changed", place).isFalse();
            assertThat(report.broken())
                    .as("the first broken link, byte %d changed", place)
                    .isPresent();
        }
    }

    @Test
    void refusesEveryTruncation() {
        var sound = new TestingBundle().toBytes();

        for (var length = 0; length < sound.length; length += 41) {
            assertThat(verify(Arrays.copyOf(sound, length)).verified()).isFalse();
        }
    }

    @Test
    void aPinnedLedgerKeyVouchesForTheOthers() {
        var report = verify(new TestingBundle().toBytes(), LEDGER);

        assertThat(report.verified()).isTrue();
        assertThat(report.isPinned()).isTrue();
        assertThat(report.keys())
                .extracting(VerificationReport.ReliedOnKey::trust)
                .containsExactly(VerificationReport.Trust.PINNED, VerificationReport.Trust.VOUCHED_FOR);
    }

    @Test
    void refusesAPinThatFitsNoKey() {
        var stranger = new Pin(Optional.empty(), Digest.sha256(new byte[32]));

        assertThat(broken(new TestingBundle().toBytes(), stranger)).isEqualTo(LinkName.PINNED_KEYS);
        assertThat(broken(new TestingBundle().toBytes(), LEDGER, stranger)).isEqualTo(LinkName.PINNED_KEYS);
    }

    @Test
    void refusesToRestOnAKeyThatIsNotPinnedOnceOneIs() {
        assertThat(broken(new TestingBundle().toBytes(), REVIEW)).isEqualTo(LinkName.PINNED_KEYS);
    }

    @Test
    void refusesAPinnedKeyInAnotherRole() {
        var asLedger = new Pin(Optional.of(SigningRole.LEDGER), REVIEW.fingerprint());

        assertThat(broken(new TestingBundle().toBytes(), LEDGER, asLedger)).isEqualTo(LinkName.PINNED_KEYS);
    }

    private static Pin pin(SigningRole role) {
        return new Pin(Optional.of(role), Pin.fingerprint(TestingKeys.published(role)));
    }

    private static BundledKey lowOrder() {
        return new BundledKey(
                "review-1", "review", new byte[32], TestingKeys.NOT_BEFORE, Optional.empty(), Optional.empty());
    }

    private static LinkName broken(TestingBundle bundle) {
        return broken(bundle.toBytes());
    }

    private static LinkName broken(byte[] file, Pin... pins) {
        return verify(file, pins).broken().map(Link::name).orElseThrow();
    }

    private static VerificationReport verify(TestingBundle bundle) {
        return verify(bundle.toBytes());
    }

    private static VerificationReport verify(byte[] file, Pin... pins) {
        return new BundleVerifier(List.of(pins)).verify(file);
    }
}
