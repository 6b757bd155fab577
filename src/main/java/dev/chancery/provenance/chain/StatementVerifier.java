package dev.chancery.provenance.chain;

import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.Statement;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.trust.TrustMatrix;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks signed statements from their bytes alone and fails closed. A statement holds when its form is strict, enough of
 * its signatures are by keys or certificates that were valid at the time and may make that claim about that subject, no
 * signature by a known key is false, and the statement is about the digest in question. The same code runs on the server
 * and offline.
 */
public final class StatementVerifier {

    /** More signatures than this are not looked at. */
    private static final int MOST_SIGNATURES = 16;

    private final Function<String, Optional<PublishedKey>> ownKeys;
    private final TrustMatrix matrix;

    public StatementVerifier(Function<String, Optional<PublishedKey>> ownKeys, TrustMatrix matrix) {
        this.ownKeys = ownKeys;
        this.matrix = matrix;
    }

    /**
     * Checks the envelope or bundle with these bytes as a statement about this digest.
     *
     * @param existedAt when the ledger shows the statement to have existed, against which key windows are judged
     */
    public StatementCheck check(byte[] bytes, Digest about, Instant existedAt) {
        var check = check(bytes, existedAt);
        return check.holds() && !check.isAbout(about)
                ? check.refused(
                        Reason.SUBJECT_MISMATCH, "The statement is signed, but is not about %s.".formatted(about))
                : check;
    }

    /** Checks all but what the statement is about. */
    public StatementCheck check(byte[] bytes, Instant existedAt) {
        var digest = Digest.sha256(bytes);
        return switch (SignedForm.parse(bytes)) {
            case SignedForm.Unreadable(var why) -> refused(digest, Reason.MALFORMED_ENVELOPE, why);
            case SignedForm.Unsigned(var why) -> refused(digest, Reason.UNSIGNED, why);
            case SignedForm.Signed signed -> check(digest, signed, existedAt);
        };
    }

    private StatementCheck check(Digest digest, SignedForm.Signed signed, Instant existedAt) {
        var envelope = signed.envelope();
        if (!envelope.payloadType().equals(Statement.PAYLOAD_TYPE)) {
            return refused(
                    digest,
                    Reason.WRONG_PAYLOAD_TYPE,
                    "The payload type is %s, but an in-toto Statement is %s."
                            .formatted(envelope.payloadType(), Statement.PAYLOAD_TYPE));
        }
        if (envelope.signatures().size() > MOST_SIGNATURES) {
            return refused(
                    digest,
                    Reason.MALFORMED_ENVELOPE,
                    "An envelope has at most %d signatures, this has %d."
                            .formatted(MOST_SIGNATURES, envelope.signatures().size()));
        }
        return switch (Statement.parse(envelope.payload())) {
            case Statement.Unreadable(var why) ->
                refused(digest, Reason.MALFORMED_STATEMENT, "The payload is not an in-toto Statement v1: " + why);
            case Statement.Readable(var statement) -> judged(digest, signed, statement, existedAt);
        };
    }

    private StatementCheck judged(Digest digest, SignedForm.Signed signed, Statement statement, Instant existedAt) {
        var signatures = new SignatureChecks(ownKeys, matrix, signed, statement, existedAt).all();
        var check = new StatementCheck(
                digest, Optional.of(statement), signatures, Reason.VERIFIED, "Every check of the statement passed.");
        return spoiling(signatures)
                .map(spoiled -> check.refused(spoiled.reason(), spoiled.sentence()))
                .orElse(check);
    }

    /** The check that refuses the statement: a false signature in any case, else the first when none holds. */
    private static Optional<SignatureCheck> spoiling(List<SignatureCheck> signatures) {
        var falseOne = signatures.stream()
                .filter(check -> check.reason() == Reason.BAD_SIGNATURE)
                .findFirst();
        if (falseOne.isPresent() || signatures.stream().anyMatch(SignatureCheck::holds)) {
            return falseOne;
        }
        return signatures.stream().findFirst();
    }

    private static StatementCheck refused(Digest digest, Reason reason, String sentence) {
        return new StatementCheck(digest, Optional.empty(), List.of(), reason, sentence);
    }
}
