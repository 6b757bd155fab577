package dev.chancery.provenance.chain;

import dev.chancery.attest.EnvelopeSignature;
import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.Statement;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.trust.ClaimFacts;
import dev.chancery.provenance.trust.SigstoreCheck;
import dev.chancery.provenance.trust.TrustMatrix;
import dev.chancery.provenance.trust.TrustRule;
import dev.chancery.provenance.trust.TrustedKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out who signed one statement, and whether they may. */
final class SignatureChecks {

    private final Function<String, Optional<PublishedKey>> ownKeys;
    private final TrustMatrix matrix;
    private final SignedForm.Signed signed;
    private final ClaimFacts facts;
    private final List<TrustRule> rules;
    private final Set<String> expected;
    private final Instant existedAt;

    SignatureChecks(
            Function<String, Optional<PublishedKey>> ownKeys,
            TrustMatrix matrix,
            SignedForm.Signed signed,
            Statement statement,
            Instant existedAt) {
        this.ownKeys = ownKeys;
        this.matrix = matrix;
        this.signed = signed;
        this.facts = ClaimFacts.of(statement);
        this.rules = matrix.about(statement.predicateType());
        this.expected = matrix.maySign(statement.predicateType());
        this.existedAt = existedAt;
    }

    List<SignatureCheck> all() {
        var checks = signed.bundle()
                .filter(bundle -> !bundle.certificates().isEmpty())
                .map(bundle -> List.of(certified(SigstoreCheck.of(bundle, matrix))))
                .orElseGet(() -> signed.envelope().signatures().stream()
                        .map(this::checked)
                        .toList());
        return belowThreshold(checks)
                .map(why -> checks.stream()
                        .map(check -> check.holds() ? check.refused(Reason.BELOW_THRESHOLD, why) : check)
                        .toList())
                .orElse(checks);
    }

    private SignatureCheck certified(SigstoreCheck.Result result) {
        return switch (result) {
            case SigstoreCheck.Identified(var signer, var roles) ->
                roles.isEmpty()
                        ? unknown(
                                signer.keyId(),
                                Reason.SIGNER_NOT_ALLOWED,
                                "Expected a signature by %s, found a valid one by %s, whom no role is known by."
                                        .formatted(inWords(expected), signer.keyId()))
                        : best(roles.stream().map(signer::as).map(this::judged).toList());
            case SigstoreCheck.Refused(var kind, var why) ->
                unknown(
                        "certificate",
                        switch (kind) {
                            case SIGNATURE -> Reason.BAD_SIGNATURE;
                            case CERTIFICATE -> Reason.BAD_CERTIFICATE;
                            case CERTIFICATE_LOG -> Reason.UNLOGGED_CERTIFICATE;
                            case LOG -> Reason.BAD_LOG_ENTRY;
                        },
                        why);
        };
    }

    private static SignatureCheck best(List<SignatureCheck> checks) {
        return checks.stream().filter(SignatureCheck::holds).findFirst().orElse(checks.getFirst());
    }

    private SignatureCheck checked(EnvelopeSignature signature) {
        var named = signed.bundle().flatMap(bundle -> bundle.keyHint()).orElse(signature.keyId());
        var own = ownKeys.apply(named).map(TrustedKey::of);
        var message = signed.message();
        return Stream.concat(own.stream(), matrix.candidates(named))
                .filter(key -> key.key().verifies(message, signature.signature()))
                .findFirst()
                .map(this::judged)
                .orElseGet(() -> own.isPresent() || matrix.names(named) ? falseOne(named) : stranger(named));
    }

    private SignatureCheck falseOne(String keyId) {
        return unknown(
                keyId,
                Reason.BAD_SIGNATURE,
                "The signature that claims to be by %s does not match the statement.".formatted(keyId));
    }

    private SignatureCheck stranger(String keyId) {
        return unknown(
                keyId,
                Reason.UNKNOWN_KEY,
                "Expected a signature by %s, but the key %s is not known here."
                        .formatted(inWords(expected), keyId.isEmpty() ? "it was made with" : keyId));
    }

    private SignatureCheck unknown(String keyId, Reason reason, String sentence) {
        return new SignatureCheck(keyId, Optional.empty(), Optional.empty(), expected, reason, sentence);
    }

    private SignatureCheck judged(TrustedKey key) {
        var reason = reason(key);
        return new SignatureCheck(
                key.keyId(),
                Optional.of(key.role()),
                Optional.of(key.key().fingerprint()),
                expected,
                reason,
                sentence(reason, key));
    }

    private Reason reason(TrustedKey key) {
        var ofItsRole =
                rules.stream().filter(rule -> rule.role().equals(key.role())).toList();
        if (ofItsRole.isEmpty()) {
            return Reason.SIGNER_NOT_ALLOWED;
        }
        if (ofItsRole.stream().noneMatch(rule -> rule.scope().includes(facts))) {
            return Reason.OUT_OF_SCOPE;
        }
        if (key.mayHaveSignedAt(existedAt)) {
            return Reason.VERIFIED;
        }
        return key.isRevokedAt(existedAt) ? Reason.KEY_REVOKED : Reason.KEY_NOT_VALID_THEN;
    }

    private String sentence(Reason reason, TrustedKey key) {
        return switch (reason) {
            case VERIFIED -> "%s (role %s) signed it and may.".formatted(key.keyId(), key.role());
            case SIGNER_NOT_ALLOWED ->
                "Expected a signature by %s, found a valid one by %s (role %s), who may not make this claim."
                        .formatted(inWords(expected), key.keyId(), key.role());
            case OUT_OF_SCOPE ->
                "%s (role %s) may make this claim about %s, but not about %s."
                        .formatted(key.keyId(), key.role(), scopes(key.role()), about());
            case KEY_REVOKED -> "%s was revoked before the ledger recorded the statement.".formatted(key.keyId());
            default -> "%s was not valid when the ledger recorded the statement.".formatted(key.keyId());
        };
    }

    private String scopes(String role) {
        return rules.stream()
                .filter(rule -> rule.role().equals(role))
                .map(rule -> rule.scope().inWords())
                .collect(Collectors.joining(" or "));
    }

    private String about() {
        var about = new ArrayList<>(facts.subjects());
        if (!facts.repository().isEmpty()) {
            about.add("repository " + facts.repository());
        }
        if (!facts.environment().isEmpty()) {
            about.add("environment " + facts.environment());
        }
        return String.join(", ", about);
    }

    /** Why the signatures that hold are too few; two signatures by one key count once. */
    private Optional<String> belowThreshold(List<SignatureCheck> checks) {
        var holding = checks.stream().filter(SignatureCheck::holds).toList();
        if (holding.isEmpty() || applicable(holding).anyMatch(rule -> keys(holding, rule) >= rule.threshold())) {
            return Optional.empty();
        }
        return applicable(holding)
                .findFirst()
                .map(rule -> "Expected signatures by %d different keys of the role %s, found %d."
                        .formatted(rule.threshold(), rule.role(), keys(holding, rule)));
    }

    private Stream<TrustRule> applicable(List<SignatureCheck> holding) {
        return rules.stream().filter(rule -> rule.scope().includes(facts) && keys(holding, rule) > 0);
    }

    private static int keys(List<SignatureCheck> holding, TrustRule rule) {
        var fingerprints = new HashSet<Digest>();
        holding.stream()
                .filter(check -> check.role().filter(rule.role()::equals).isPresent())
                .flatMap(check -> check.fingerprint().stream())
                .forEach(fingerprints::add);
        return fingerprints.size();
    }

    private static String inWords(Set<String> roles) {
        return roles.isEmpty()
                ? "nobody, as no party may make this claim"
                : roles.stream().sorted().map(role -> "a " + role + " key").collect(Collectors.joining(" or "));
    }
}
