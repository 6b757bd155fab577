package dev.chancery.provenance.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.Envelope;
import dev.chancery.attest.EnvelopeSignature;
import dev.chancery.attest.Signer;
import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.testing.TestingParties;
import dev.chancery.provenance.trust.TrustDocument;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Statements of parties outside: keys by rule, scope, window and number. */
class OutsideSignersTest {

    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Digest IMAGE = Digest.sha256("image".getBytes(StandardCharsets.UTF_8));
    private static final Signer CI = TestingParties.key("ci-1");
    private static final Signer OTHER = TestingParties.key("ci-2");
    private static final String KEYS = TestingParties.entry(CI) + ", " + TestingParties.entry(OTHER);

    private static final String RULE = "claim: " + PredicateTypes.SLSA_PROVENANCE + ", by: ci";

    @Test
    void acceptsAKeyOfTheRoleTheRuleNames() {
        var check = check(matrix(KEYS, RULE), statement(), CI);

        assertThat(check.reason()).isEqualTo(Reason.VERIFIED);
        assertThat(check.decisiveSignature().orElseThrow().sentence()).isEqualTo("ci-1 (role ci) signed it and may.");
    }

    @Test
    void refusesAPartyWithoutARuleAndNamesBoth() {
        var check = check(matrix(KEYS, "claim: https://example.org/other/v1, by: ci"), statement(), CI);

        assertThat(check.reason()).isEqualTo(Reason.SIGNER_NOT_ALLOWED);
        assertThat(check.sentence())
                .isEqualTo("Expected a signature by nobody, as no party may make this claim, found a valid one by ci-1"
                        + " (role ci), who may not make this claim.");
    }

    @Test
    void refusesAClaimOutsideTheScope() {
        var check = check(matrix(KEYS, RULE + ", about: {subjects: ledger-*}"), statement(), CI);

        assertThat(check.reason()).isEqualTo(Reason.OUT_OF_SCOPE);
        assertThat(check.sentence())
                .isEqualTo("ci-1 (role ci) may make this claim about ledger-*, but not about payments.");
    }

    @Test
    void aClaimThatNamesNoRepositoryIsOutsideAScopeOfRepositories() {
        assertThat(check(matrix(KEYS, RULE + ", about: {repositories: '*'}"), statement(), CI)
                        .reason())
                .isEqualTo(Reason.OUT_OF_SCOPE);
    }

    @Test
    void twoSignaturesByOneKeyCountOnce() {
        var matrix = matrix(KEYS, RULE + ", threshold: 2");

        var twice = check(matrix, statement(), CI, CI);

        assertThat(twice.reason()).isEqualTo(Reason.BELOW_THRESHOLD);
        assertThat(twice.sentence()).isEqualTo("Expected signatures by 2 different keys of the role ci, found 1.");
        assertThat(check(matrix, statement(), CI, OTHER).holds()).isTrue();
    }

    @Test
    void aRevocationCountsFromItsMoment() {
        var before = TestingParties.entry(CI, "revoked_at: '2026-03-01T10:00:01Z'");
        var after = TestingParties.entry(CI, "revoked_at: '2026-03-01T10:00:00Z'");
        var over = TestingParties.entry(CI, "not_after: '2026-03-01T10:00:00Z'");

        assertThat(check(matrix(before, RULE), statement(), CI).reason()).isEqualTo(Reason.VERIFIED);
        assertThat(check(matrix(after, RULE), statement(), CI).reason()).isEqualTo(Reason.KEY_REVOKED);
        assertThat(check(matrix(over, RULE), statement(), CI).reason()).isEqualTo(Reason.KEY_NOT_VALID_THEN);
    }

    @Test
    void aKeyIdIsAHintAndDecidesNothing() {
        var signed = Envelope.sign(Statement.PAYLOAD_TYPE, statement().toBytes(), CI);
        var renamed = renamed(signed, "some-key");
        var borrowed = renamed(signed, "ci-2");

        assertThat(check(matrix(KEYS, RULE), renamed).holds()).isTrue();
        assertThat(check(matrix(KEYS, RULE), borrowed).decisiveSignature().map(SignatureCheck::keyId))
                .contains("ci-1");
        assertThat(check(matrix(TestingParties.entry(OTHER), RULE), renamed).reason())
                .isEqualTo(Reason.UNKNOWN_KEY);
        assertThat(check(matrix(TestingParties.entry(OTHER), RULE), borrowed).reason())
                .isEqualTo(Reason.BAD_SIGNATURE);
    }

    @Test
    void refusesASignatureOverOtherBytes() {
        var signed = Envelope.sign(Statement.PAYLOAD_TYPE, "{}".getBytes(StandardCharsets.UTF_8), CI);
        var other = new Envelope(signed.payloadType(), statement().toBytes(), signed.signatures());

        assertThat(check(matrix(KEYS, RULE), other).reason()).isEqualTo(Reason.BAD_SIGNATURE);
    }

    @Test
    void takesTheUrlSafeAlphabetToo() {
        var json =
                Envelope.sign(Statement.PAYLOAD_TYPE, statement().toBytes(), CI).toJson();
        var signature = Envelope.sign(Statement.PAYLOAD_TYPE, statement().toBytes(), CI)
                .signatures()
                .getFirst()
                .signature();
        var urlSafe = json.replace(
                Base64.getEncoder().encodeToString(signature),
                Base64.getUrlEncoder().withoutPadding().encodeToString(signature));

        assertThat(verifier(matrix(KEYS, RULE))
                        .check(urlSafe.getBytes(StandardCharsets.UTF_8), IMAGE, THEN)
                        .holds())
                .isTrue();
    }

    @Test
    void saysOfABareStatementThatNobodySignedIt() {
        assertThat(verifier(matrix(KEYS, RULE))
                        .check(statement().toBytes(), THEN)
                        .reason())
                .isEqualTo(Reason.UNSIGNED);
        assertThat(check(
                                matrix(KEYS, RULE),
                                new Envelope(Statement.PAYLOAD_TYPE, statement().toBytes(), List.of()))
                        .reason())
                .isEqualTo(Reason.UNSIGNED);
    }

    private static Envelope renamed(Envelope signed, String keyId) {
        return new Envelope(
                signed.payloadType(),
                signed.payload(),
                List.of(new EnvelopeSignature(
                        keyId, signed.signatures().getFirst().signature())));
    }

    private static Statement statement() {
        return new Statement(List.of(Subject.of("payments", IMAGE)), PredicateTypes.SLSA_PROVENANCE, Map.of());
    }

    private static String matrix(String keys, String rule) {
        return "roles: {ci: {keys: [%s]}}\nclaims: [{%s}]".formatted(keys, rule);
    }

    private static StatementCheck check(String matrix, Statement statement, Signer... signers) {
        return check(matrix, Envelope.sign(Statement.PAYLOAD_TYPE, statement.toBytes(), signers));
    }

    private static StatementCheck check(String matrix, Envelope envelope) {
        return verifier(matrix).check(envelope.toJson().getBytes(StandardCharsets.UTF_8), IMAGE, THEN);
    }

    private static StatementVerifier verifier(String matrix) {
        return new StatementVerifier(_ -> Optional.empty(), TrustDocument.sound(matrix));
    }
}
