package dev.chancery.provenance.recording;

import dev.chancery.attest.Statement;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.provenance.chain.Reason;
import dev.chancery.provenance.chain.RecordedStatement;
import dev.chancery.provenance.chain.StatementCheck;
import dev.chancery.provenance.store.Attestations;
import dev.chancery.provenance.verification.CurrentVerifier;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes statements from others: DSSE envelopes and Sigstore bundles, byte for byte. What is not signed, not by a party
 * that may make the claim, or not about what it should be is refused with a code; the same bytes again change nothing.
 */
@Service
public class AttestationDesk {

    private final CurrentVerifier verifier;
    private final PredicateCheck predicates;
    private final Attestations attestations;
    private final StatementRecorder recorder;
    private final Clock clock;

    AttestationDesk(
            CurrentVerifier verifier,
            PredicateCheck predicates,
            Attestations attestations,
            StatementRecorder recorder,
            Clock clock) {
        this.verifier = verifier;
        this.predicates = predicates;
        this.attestations = attestations;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Records the statement with these bytes, which has to be about this digest if one is given. */
    @Transactional
    public IntakeAnswer take(byte[] bytes, Optional<Digest> about, Actor by) {
        var digest = Digest.sha256(bytes);
        attestations.lock(digest);
        var known = attestations.find(digest);
        if (known.isPresent()) {
            return again(known.get(), about);
        }
        var check = check(bytes, about);
        if (!check.holds() || check.statement().isEmpty()) {
            return refused(check);
        }
        var statement = check.statement().get();
        return fault(statement)
                .<IntakeAnswer>map(IntakeAnswer.Malformed::new)
                .orElseGet(() -> new IntakeAnswer.Recorded(
                        recorder.record(bytes, statement, by, Optional.empty()), statement, true));
    }

    private IntakeAnswer again(RecordedStatement known, Optional<Digest> about) {
        if (known.withdrawnAt().isPresent()) {
            return new IntakeAnswer.Refused(
                    new Refusal("withdrawn", "This statement was taken back; a new one has to be signed."));
        }
        var check = check(known.envelope(), about);
        return check.statement().isPresent() && check.reason() != Reason.SUBJECT_MISMATCH
                ? new IntakeAnswer.Recorded(known, check.statement().get(), false)
                : refused(check);
    }

    private StatementCheck check(byte[] bytes, Optional<Digest> about) {
        var now = verifier.now();
        return about.map(digest -> now.check(bytes, digest, clock.instant()))
                .orElseGet(() -> now.check(bytes, clock.instant()));
    }

    private static IntakeAnswer refused(StatementCheck check) {
        return switch (check.reason()) {
            case MALFORMED_ENVELOPE, UNSIGNED, WRONG_PAYLOAD_TYPE, MALFORMED_STATEMENT ->
                new IntakeAnswer.Malformed(new Refusal(check.reason().code(), check.sentence()));
            default -> new IntakeAnswer.Refused(new Refusal(check.reason().code(), check.sentence()));
        };
    }

    private Optional<Refusal> fault(Statement statement) {
        var stranger = statement.subjects().stream()
                .flatMap(subject -> subject.digest().entrySet().stream())
                .map(digest -> digest.getKey() + ":" + digest.getValue())
                .filter(digest -> Digest.parse(digest).isEmpty())
                .findFirst();
        return stranger.map(digest -> new Refusal(
                        "malformed_digest",
                        "A subject is named by sha256, sha384, sha512, sha1 or gitCommit in lower-case hex, but one is "
                                + digest + "."))
                .or(() -> StatementTexts.complaint(statement))
                .or(() -> predicates.complaint(statement));
    }
}
