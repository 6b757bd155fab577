package dev.chancery.provenance.verdict;

import dev.chancery.attest.Envelope;
import dev.chancery.attest.KeyRing;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.provenance.bundle.RecordingEntry;
import dev.chancery.provenance.chain.RecordedStatement;
import dev.chancery.provenance.store.Attestations;
import dev.chancery.review.ReviewEnded;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs what a review concluded, keeps it and enters it in the ledger, all in the transaction that ends the review: a
 * review has either ended with its statement or not at all.
 */
@Component
class ReviewAttestor {

    private final KeyRing keys;
    private final Attestations attestations;
    private final Ledger ledger;
    private final Clock clock;

    ReviewAttestor(KeyRing keys, Attestations attestations, Ledger ledger, Clock clock) {
        this.keys = keys;
        this.attestations = attestations;
        this.ledger = ledger;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void attest(ReviewEnded ended) {
        var about = ReviewVerdict.about(ended.report());
        record(ReviewVerdict.of(ended.report()), about, ended.invocation());
        AiParticipation.of(ended.report()).ifPresent(participation -> record(participation, about, ended.invocation()));
    }

    private void record(Statement statement, Digest about, InvocationId invocation) {
        var envelope = Envelope.sign(Statement.PAYLOAD_TYPE, statement.toBytes(), keys.signer(SigningRole.REVIEW))
                .toJson()
                .getBytes(StandardCharsets.UTF_8);
        var digest = Digest.sha256(envelope);
        var entry = ledger.append(LedgerEvent.of(RecordingEntry.TYPE, new Actor.Service("provenance"))
                .about(about.toString())
                .under(invocation)
                .with(RecordingEntry.ENVELOPE, digest.toString())
                .with("predicate_type", statement.predicateType()));
        attestations.add(
                new RecordedStatement(
                        digest,
                        envelope,
                        statement.predicateType(),
                        Optional.of(invocation),
                        entry,
                        clock.instant().truncatedTo(ChronoUnit.MICROS)),
                statement.subjects());
    }
}
