package dev.chancery.provenance.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chancery.attest.Statement;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import dev.chancery.provenance.chain.ArtifactChain;
import dev.chancery.provenance.chain.ChainHop;
import dev.chancery.provenance.chain.CheckedStatement;
import dev.chancery.provenance.chain.HopState;
import dev.chancery.provenance.chain.Reason;
import dev.chancery.provenance.chain.SignatureCheck;
import dev.chancery.provenance.chain.Step;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A chain as the API answers it. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ChainAnswer(
        String digest,
        String name,
        Optional<String> commit,
        Verdict verdict,
        RollbackAnswer rollback,
        List<InvolvementAnswer> aiInvolvement,
        List<HopAnswer> hops,
        List<StatementAnswer> statements) {

    static ChainAnswer of(ArtifactChain chain) {
        return new ChainAnswer(
                chain.about().toString(),
                chain.name(),
                chain.commit().map(Digest::toString),
                Verdict.of(chain),
                RollbackAnswer.of(chain),
                InvolvementAnswer.all(chain),
                chain.hops().stream().map(HopAnswer::of).toList(),
                chain.statements().stream().map(StatementAnswer::of).toList());
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Verdict(
            boolean answerable,
            String sentence,
            String detail,
            int hops,
            long present,
            long none,
            long missing,
            long failed,
            boolean simulated) {

        static Verdict of(ArtifactChain chain) {
            return new Verdict(
                    chain.answerable(),
                    chain.headline(),
                    chain.detail(),
                    chain.hops().size(),
                    chain.count(HopState.PRESENT),
                    chain.count(HopState.NONE),
                    chain.count(HopState.MISSING),
                    chain.count(HopState.FAILED),
                    chain.simulated());
        }
    }

    /** A hop; its statements are named by the digests of their envelopes. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record HopAnswer(
            String hop,
            String state,
            String reason,
            String sentence,
            String title,
            List<String> lines,
            String needs,
            String expectedSigner,
            Optional<String> foundSigner,
            List<String> statements) {

        static HopAnswer of(ChainHop hop) {
            return new HopAnswer(
                    hop.kind().label(),
                    hop.state().label(),
                    hop.reason().code(),
                    hop.sentence(),
                    hop.title(),
                    hop.lines(),
                    hop.kind().filledBy(),
                    hop.kind().signers(),
                    hop.signature().map(SignatureCheck::keyId),
                    hop.statements().stream()
                            .map(statement -> statement.recorded().digest().toString())
                            .toList());
        }
    }

    /** A statement with each of its checks. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record StatementAnswer(
            String envelopeDigest,
            String predicateType,
            boolean verified,
            String reason,
            String sentence,
            Instant recordedAt,
            String ledgerEntry,
            Optional<String> invocationId,
            Map<String, String> checks,
            List<SignatureAnswer> signatures,
            Map<String, Object> predicate) {

        static StatementAnswer of(CheckedStatement statement) {
            var recorded = statement.recorded();
            return new StatementAnswer(
                    recorded.digest().toString(),
                    statement.predicateType(),
                    statement.holds(),
                    statement.check().reason().code(),
                    statement.check().sentence(),
                    recorded.recordedAt(),
                    recorded.ledgerEntry().toString(),
                    recorded.invocation().map(InvocationId::toString),
                    steps(statement.check().reason()),
                    statement.check().signatures().stream()
                            .map(SignatureAnswer::of)
                            .toList(),
                    statement.check().statement().map(Statement::predicate).orElse(Map.of()));
        }
    }

    private static Map<String, String> steps(Reason reason) {
        var checks = new LinkedHashMap<String, String>();
        for (var step : Step.values()) {
            checks.put(step.label(), step.result(reason).label());
        }
        return checks;
    }

    /** One signature: who was expected, who was found. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record SignatureAnswer(
            String keyId,
            Optional<String> role,
            Optional<String> fingerprint,
            List<String> expectedRoles,
            String reason,
            String sentence) {

        static SignatureAnswer of(SignatureCheck check) {
            return new SignatureAnswer(
                    check.keyId(),
                    check.role(),
                    check.fingerprint().map(Digest::toString),
                    check.expected().stream().sorted().toList(),
                    check.reason().code(),
                    check.sentence());
        }
    }
}
