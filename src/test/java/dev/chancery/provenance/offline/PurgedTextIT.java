package dev.chancery.provenance.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.Envelope;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.ledger.audit.RetainedText;
import dev.chancery.ledger.audit.RetainedTexts;
import dev.chancery.ledger.retention.Retention;
import dev.chancery.ledger.testing.LedgerNode;
import dev.chancery.ledger.testing.OneKeyRing;
import dev.chancery.provenance.bundle.EvidenceBundle;
import dev.chancery.provenance.bundle.EvidenceBundle.BundledKey;
import dev.chancery.provenance.bundle.EvidenceBundle.BundledStatement;
import dev.chancery.provenance.bundle.EvidenceBundle.Seal;
import dev.chancery.provenance.bundle.RecordingEntry;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.testing.TestingBundle;
import dev.chancery.provenance.testing.TestingKeys;
import dev.chancery.provenance.trust.TrustDocument;
import dev.chancery.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bundle outlives the texts that its entries refer to. */
class PurgedTextIT {

    private static final String NOTE = "Ada asked for this on the telephone.";

    private final LedgerNode node = LedgerNode.still(TestPostgres.freshUrl());
    private final OneKeyRing ledgerKeys = new OneKeyRing();
    private final String envelope = Envelope.sign(
                    Statement.PAYLOAD_TYPE, verdict().toBytes(), TestingKeys.signer(SigningRole.REVIEW))
            .toJson();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void verifiesAfterATextOfItsEntryWasPurgedAndSaysWhichOne() {
        var entry = record();
        var before = bundle(entry);
        node.database()
                .sql("update ledger.retained set kept_at = kept_at - interval '3 years'")
                .update();
        node.bean(Retention.class).purgeExpired();
        node.sequence();
        var after = bundle(entry);

        assertThat(node.bean(RetainedTexts.class).of(node.reader().entry(entry).orElseThrow()))
                .singleElement()
                .isInstanceOf(RetainedText.Purged.class);
        for (var bundle : List.of(before, after)) {
            var report = new BundleVerifier(List.of()).verify(bundle);
            assertThat(report.verified()).as(report.sentence()).isTrue();
            assertThat(new String(bundle, StandardCharsets.UTF_8)).doesNotContain("telephone");
            assertThat(report.links())
                    .filteredOn(link -> link.name() == LinkName.LEDGER_ENTRY)
                    .singleElement()
                    .satisfies(link -> assertThat(link.detail())
                            .endsWith("; kept elsewhere or purged since, and not needed: note"));
        }
    }

    private UUID record() {
        var event = LedgerEvent.of(RecordingEntry.TYPE, new Actor.Service("test"))
                .about(TestingBundle.ABOUT.toString())
                .with(
                        RecordingEntry.ENVELOPE,
                        Digest.sha256(envelope.getBytes(StandardCharsets.UTF_8)).toString())
                .retaining("note", NOTE);
        var id = node.transactions().execute(_ -> node.bean(Ledger.class).append(event));
        node.sequence();
        return id;
    }

    private byte[] bundle(UUID id) {
        var entry = node.reader().entry(id).orElseThrow();
        var proof = node.reader().proof(id).orElseThrow();
        var statement = new BundledStatement(
                envelope, new String(entry.canonical(), StandardCharsets.UTF_8), proof.index(), proof.hashes());
        return new EvidenceBundle(
                        TestingBundle.ABOUT,
                        List.of(
                                BundledKey.of(ledgerKeys.published().getFirst()),
                                BundledKey.of(TestingKeys.published(SigningRole.REVIEW))),
                        TrustDocument.builtIn(),
                        proof.checkpoint().note(),
                        List.of(statement),
                        Seal.none())
                .sealedBy(ledgerKeys.signer(SigningRole.LEDGER))
                .toBytes();
    }

    private static Statement verdict() {
        return new Statement(
                List.of(Subject.of("payments-api", TestingBundle.ABOUT)),
                PredicateTypes.REVIEW_VERDICT,
                Map.of("state", "full"));
    }
}
