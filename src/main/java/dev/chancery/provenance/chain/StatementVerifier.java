package dev.chancery.provenance.chain;

import dev.chancery.attest.Envelope;
import dev.chancery.attest.EnvelopeSignature;
import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.kernel.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Checks signed statements from their bytes alone and fails closed. A statement holds when its form is strict, one of
 * its signatures is by a key that was valid at the time and may sign that predicate type, no signature by a known key is
 * false, and the statement is about the digest in question. The same code runs on the server and offline.
 */
public final class StatementVerifier {

    private final Function<String, Optional<PublishedKey>> keys;
    private final TrustTable trust;

    public StatementVerifier(Function<String, Optional<PublishedKey>> keys, TrustTable trust) {
        this.keys = keys;
        this.trust = trust;
    }

    /**
     * Checks the envelope with these bytes as a statement about this digest.
     *
     * @param existedAt when the ledger shows the statement to have existed, against which key windows are judged
     */
    public StatementCheck check(byte[] envelopeBytes, Digest about, Instant existedAt) {
        var digest = Digest.sha256(envelopeBytes);
        return switch (Envelope.parse(envelopeBytes)) {
            case Envelope.Unreadable(var why) ->
                refused(digest, Reason.MALFORMED_ENVELOPE, "The envelope is not strict DSSE: " + why);
            case Envelope.Readable(var envelope) -> check(digest, envelope, about, existedAt);
        };
    }

    private StatementCheck check(Digest digest, Envelope envelope, Digest about, Instant existedAt) {
        if (!envelope.payloadType().equals(Statement.PAYLOAD_TYPE)) {
            return refused(
                    digest,
                    Reason.WRONG_PAYLOAD_TYPE,
                    "The payload type is %s, but an in-toto Statement is %s."
                            .formatted(envelope.payloadType(), Statement.PAYLOAD_TYPE));
        }
        return switch (Statement.parse(envelope.payload())) {
            case Statement.Unreadable(var why) ->
                refused(digest, Reason.MALFORMED_STATEMENT, "The payload is not an in-toto Statement v1: " + why);
            case Statement.Readable(var statement) -> judged(digest, envelope, statement, about, existedAt);
        };
    }

    private StatementCheck judged(
            Digest digest, Envelope envelope, Statement statement, Digest about, Instant existedAt) {
        var expected = trust.maySign(statement.predicateType());
        var signatures = envelope.signatures().stream()
                .map(signature -> checked(signature, envelope, expected, existedAt))
                .toList();
        var check = new StatementCheck(
                digest, Optional.of(statement), signatures, Reason.VERIFIED, "Every check of the statement passed.");
        var spoiling = spoiling(signatures);
        if (spoiling.isPresent()) {
            return check.refused(spoiling.get().reason(), spoiling.get().sentence());
        }
        if (statement.subjects().stream().noneMatch(subject -> subject.matches(about))) {
            return check.refused(
                    Reason.SUBJECT_MISMATCH, "The statement is signed, but is not about %s.".formatted(about));
        }
        return check;
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

    private SignatureCheck checked(
            EnvelopeSignature signature, Envelope envelope, Set<SigningRole> expected, Instant existedAt) {
        var found = keys.apply(signature.keyId());
        if (found.isEmpty()) {
            return new SignatureCheck(
                    signature.keyId(),
                    Optional.empty(),
                    Optional.empty(),
                    expected,
                    Reason.UNKNOWN_KEY,
                    "Expected a signature by %s, but the key %s is not known here."
                            .formatted(inWords(expected), signature.keyId()));
        }
        var key = found.get();
        var reason = reason(envelope, signature, key, expected, existedAt);
        return new SignatureCheck(
                key.keyId(),
                Optional.of(key.role()),
                Optional.of(Digest.sha256(key.key().raw())),
                expected,
                reason,
                sentence(reason, key, expected));
    }

    private static Reason reason(
            Envelope envelope,
            EnvelopeSignature signature,
            PublishedKey key,
            Set<SigningRole> expected,
            Instant existedAt) {
        var signed = Envelope.preAuthenticationEncoding(envelope.payloadType(), envelope.payload());
        if (!key.key().verifies(signed, signature.signature())) {
            return Reason.BAD_SIGNATURE;
        }
        if (!expected.contains(key.role())) {
            return Reason.SIGNER_NOT_ALLOWED;
        }
        if (key.mayHaveSignedAt(existedAt)) {
            return Reason.VERIFIED;
        }
        var revoked = key.revokedAt().filter(moment -> !existedAt.isBefore(moment));
        return revoked.isPresent() ? Reason.KEY_REVOKED : Reason.KEY_NOT_VALID_THEN;
    }

    private static String sentence(Reason reason, PublishedKey key, Set<SigningRole> expected) {
        return switch (reason) {
            case VERIFIED ->
                "%s (role %s) signed it and may."
                        .formatted(key.keyId(), key.role().label());
            case SIGNER_NOT_ALLOWED ->
                "Expected a signature by %s, found a valid one by %s (role %s), who may not make this claim."
                        .formatted(inWords(expected), key.keyId(), key.role().label());
            case KEY_NOT_VALID_THEN ->
                "%s was not valid when the ledger recorded the statement.".formatted(key.keyId());
            case KEY_REVOKED -> "%s was revoked before the ledger recorded the statement.".formatted(key.keyId());
            default -> "The signature that claims to be by %s does not match the statement.".formatted(key.keyId());
        };
    }

    private static StatementCheck refused(Digest digest, Reason reason, String sentence) {
        return new StatementCheck(digest, Optional.empty(), List.of(), reason, sentence);
    }

    private static String inWords(Set<SigningRole> roles) {
        return roles.isEmpty()
                ? "nobody, as no party may make this claim yet"
                : roles.stream()
                        .map(role -> "a " + role.label() + " key")
                        .sorted()
                        .collect(Collectors.joining(" or "));
    }
}
