package dev.chancery.provenance.chain;

import dev.chancery.attest.Statement;
import dev.chancery.kernel.Digest;
import java.util.List;
import java.util.Optional;

/** What became of checking one statement: each of its signatures, and the first reason to refuse it if there is one. */
public record StatementCheck(
        Digest envelope,
        Optional<Statement> statement,
        List<SignatureCheck> signatures,
        Reason reason,
        String sentence) {

    public StatementCheck {
        signatures = List.copyOf(signatures);
    }

    /** Whether every check passed. */
    public boolean holds() {
        return reason == Reason.VERIFIED;
    }

    /** Whether a subject of the statement has exactly this digest. */
    public boolean isAbout(Digest digest) {
        return statement.stream().flatMap(it -> it.subjects().stream()).anyMatch(subject -> subject.matches(digest));
    }

    /** The same statement, refused for this reason after all. */
    public StatementCheck refused(Reason because, String why) {
        return new StatementCheck(envelope, statement, signatures, because, why);
    }

    /** The signature the statement stands on, or the first one when it stands on none. */
    public Optional<SignatureCheck> decisiveSignature() {
        return signatures.stream()
                .filter(SignatureCheck::holds)
                .findFirst()
                .or(() -> signatures.stream().findFirst());
    }
}
