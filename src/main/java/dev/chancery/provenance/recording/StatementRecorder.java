package dev.chancery.provenance.recording;

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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a signed statement and enters it in the ledger, both in the caller's transaction: it is recorded as a whole or
 * not at all.
 */
@Component
public class StatementRecorder {

    private final KeyRing keys;
    private final Attestations attestations;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StatementRecorder(
            KeyRing keys, Attestations attestations, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.keys = keys;
        this.attestations = attestations;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Signs the statement in this role of ours and records it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordedStatement sign(SigningRole role, Statement statement, Actor by, Optional<InvocationId> invocation) {
        var bytes = Envelope.sign(Statement.PAYLOAD_TYPE, statement.toBytes(), keys.signer(role))
                .toJson()
                .getBytes(StandardCharsets.UTF_8);
        return record(bytes, statement, by, invocation);
    }

    /** Records bytes that were checked to be a signed form of this statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordedStatement record(byte[] bytes, Statement statement, Actor by, Optional<InvocationId> invocation) {
        var digest = Digest.sha256(bytes);
        var event = LedgerEvent.of(RecordingEntry.TYPE, by)
                .about(RecordingEntry.subject(statement))
                .with(RecordingEntry.ENVELOPE, digest.toString())
                .with("predicate_type", statement.predicateType());
        var recorded = new RecordedStatement(
                        digest,
                        bytes,
                        statement.predicateType(),
                        invocation,
                        ledger.append(invocation.map(event::under).orElse(event)),
                        clock.instant().truncatedTo(ChronoUnit.MICROS))
                .by(by.label());
        attestations.add(recorded, statement);
        events.publishEvent(new StatementRecorded(recorded, statement));
        return recorded;
    }
}
