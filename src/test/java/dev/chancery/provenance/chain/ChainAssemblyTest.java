package dev.chancery.provenance.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.Envelope;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.testing.TestingBundle;
import dev.chancery.provenance.testing.TestingKeys;
import dev.chancery.provenance.testing.TestingTrust;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainAssemblyTest {

    private static final Digest COMMIT = TestingBundle.ABOUT;

    private final StatementVerifier verifier = new StatementVerifier(TestingKeys::find, TestingTrust.BUILT_IN);

    @Test
    void withoutAnyStatementEveryHopIsMissing() {
        var chain = chain();

        assertThat(chain.count(HopState.MISSING)).isEqualTo(HopKind.values().length);
        assertThat(chain.headline()).isEqualTo("Not yet answerable: 0 of 13 hops are signed and verified");
    }

    @Test
    void aVerdictByAnalyzersFillsItsHopAndTheCommitAndSaysThatNoAiTookPart() {
        var chain = chain(verdict(SigningRole.REVIEW, "analyzer"));

        assertThat(hop(chain, HopKind.REVIEW_VERDICT).state()).isEqualTo(HopState.PRESENT);
        assertThat(hop(chain, HopKind.COMMIT).reason()).isEqualTo(Reason.NAMED_BY_VERIFIED_STATEMENT);
        assertThat(hop(chain, HopKind.AI_PARTICIPATION).state()).isEqualTo(HopState.NONE);
        assertThat(hop(chain, HopKind.AI_PARTICIPATION).title()).isEqualTo("none: analyzers only");
        assertThat(chain.headline()).isEqualTo("Not yet answerable: 1 of 13 hops is signed and verified");
        assertThat(chain.detail())
                .isEqualTo(
                        "1 of 1 statement verified · no AI participation is owed · 10 hops missing, the first is the intent");
    }

    @Test
    void aVerdictThatNamesAModelOwesAnAiParticipation() {
        var chain = chain(verdict(SigningRole.REVIEW, "model"));

        assertThat(hop(chain, HopKind.AI_PARTICIPATION).state()).isEqualTo(HopState.MISSING);
    }

    @Test
    void eachAiParticipationIsAHopOfItsOwn() {
        var chain = chain(
                verdict(SigningRole.REVIEW, "model"),
                participation(SigningRole.REVIEW, "reviewed"),
                participation(SigningRole.GATEWAY, "generated"));

        assertThat(chain.hops().stream().filter(hop -> hop.kind() == HopKind.AI_PARTICIPATION))
                .extracting(ChainHop::state)
                .containsExactly(HopState.PRESENT, HopState.PRESENT);
    }

    @Test
    void aVerdictByAPartyThatMayNotMakeItFailsWithTheExpectedAndTheFoundSigner() {
        var chain = chain(verdict(SigningRole.CREDENTIAL, "analyzer"));
        var hop = hop(chain, HopKind.REVIEW_VERDICT);

        assertThat(hop.state()).isEqualTo(HopState.FAILED);
        assertThat(hop.reason()).isEqualTo(Reason.SIGNER_NOT_ALLOWED);
        assertThat(hop.sentence()).contains("a review key", "credential-1");
        assertThat(chain.headline()).isEqualTo("Not to be trusted: the review verdict does not hold");
        assertThat(hop(chain, HopKind.COMMIT).state()).isEqualTo(HopState.MISSING);
    }

    @Test
    void aStatementThatHoldsKeepsItsHopPresentBesideOneThatDoesNot() {
        var chain = chain(verdict(SigningRole.REVIEW, "analyzer"), verdict(SigningRole.CREDENTIAL, "analyzer"));
        var hop = hop(chain, HopKind.REVIEW_VERDICT);

        assertThat(hop.state()).isEqualTo(HopState.PRESENT);
        assertThat(hop.statements()).extracting(CheckedStatement::holds).containsExactly(true, false);
        assertThat(chain.detail()).startsWith("1 of 2 statements verified");
    }

    @Test
    void aStatementAboutAnotherCommitFailsItsHop() {
        var statement = checked(
                SigningRole.REVIEW,
                new Statement(
                        List.of(Subject.of("other", Digest.gitCommit("f".repeat(40)))),
                        PredicateTypes.REVIEW_VERDICT,
                        Map.of()));

        assertThat(hop(chain(statement), HopKind.REVIEW_VERDICT).reason()).isEqualTo(Reason.SUBJECT_MISMATCH);
    }

    @Test
    void aSimulatedReviewSaysThatItIsNoEvidence() {
        var statement = checked(
                SigningRole.REVIEW,
                new Statement(
                        List.of(Subject.of("payments-api", COMMIT)),
                        PredicateTypes.REVIEW_VERDICT,
                        Map.of("state", "full", "simulated", true)));

        assertThat(chain(statement).detail()).endsWith("simulated, so no release evidence");
    }

    @Test
    void takingAFailingStatementAwayNeverMakesMoreHopsPresent() {
        var random = new Random(7);
        for (var round = 0; round < 50; round++) {
            var statements = new ArrayList<CheckedStatement>();
            for (var number = 0; number < 4; number++) {
                var role = random.nextBoolean() ? SigningRole.REVIEW : SigningRole.CREDENTIAL;
                statements.add(random.nextBoolean() ? verdict(role, "analyzer") : participation(role, "reviewed"));
            }
            var before = ChainAssembly.of(COMMIT, "", statements).count(HopState.PRESENT);
            statements.remove(random.nextInt(statements.size()));
            assertThat(ChainAssembly.of(COMMIT, "", statements).count(HopState.PRESENT))
                    .isLessThanOrEqualTo(before);
        }
    }

    @Test
    void whatAnAgentDidManyTimesIsOneHopThatSaysHowOften() {
        var chain = chain(
                act("triage-agent", "generated", "first"),
                act("triage-agent", "generated", "second"),
                act("triage-agent", "modified", "third"),
                participation(SigningRole.CREDENTIAL, "generated"));

        assertThat(chain.hops())
                .filteredOn(hop -> hop.kind() == HopKind.AI_PARTICIPATION)
                .extracting(ChainHop::title)
                .containsExactlyInAnyOrder("generated ×2", "modified", "refused");
        assertThat(chain.detail()).contains(" · 3 AI participations");
    }

    @Test
    void theCardOfAnActNamesModelPromptAndCredential() {
        var card = Involvement.of(new Statement(
                        List.of(Subject.of("commit", COMMIT)),
                        PredicateTypes.AI_PARTICIPATION,
                        Map.of(
                                "agent", "triage-agent",
                                "action", "generated",
                                "modelClass", "sonnet",
                                "promptVersions", Map.of("call", "prompt/refunds@9"),
                                "credential", "0198f0c0-0000-7000-8000-0000000000c7")))
                .card();

        assertThat(card)
                .isEqualTo(new Card("generated", List.of("sonnet under prompt/refunds@9", "credential 0198…00c7")));
    }

    private CheckedStatement act(String agent, String action, String evidence) {
        return checked(
                SigningRole.GATEWAY,
                new Statement(
                        List.of(Subject.of("commit", COMMIT)),
                        PredicateTypes.AI_PARTICIPATION,
                        Map.of("action", action, "agent", agent, "evidence", List.of(evidence))));
    }

    private static ArtifactChain chain(CheckedStatement... statements) {
        return ChainAssembly.of(COMMIT, "payments-api", List.of(statements));
    }

    private static ChainHop hop(ArtifactChain chain, HopKind kind) {
        return chain.hops().stream()
                .filter(hop -> hop.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private CheckedStatement verdict(SigningRole role, String kind) {
        var participant = Map.of("id", "one", "kind", kind, "outcome", "in_budget");
        return checked(
                role,
                new Statement(
                        List.of(Subject.of("payments-api", COMMIT)),
                        PredicateTypes.REVIEW_VERDICT,
                        Map.of("state", "full", "participants", List.of(participant))));
    }

    private CheckedStatement participation(SigningRole role, String action) {
        return checked(
                role,
                new Statement(
                        List.of(Subject.of("payments-api", COMMIT)),
                        PredicateTypes.AI_PARTICIPATION,
                        Map.of("action", action)));
    }

    private CheckedStatement checked(SigningRole role, Statement statement) {
        var envelope = Envelope.sign(Statement.PAYLOAD_TYPE, statement.toBytes(), TestingKeys.signer(role))
                .toJson()
                .getBytes(StandardCharsets.UTF_8);
        var recorded = new RecordedStatement(
                Digest.sha256(envelope),
                envelope,
                statement.predicateType(),
                Optional.empty(),
                new UUID(1, 1),
                TestingBundle.RECORDED);
        return new CheckedStatement(recorded, verifier.check(envelope, COMMIT, TestingBundle.RECORDED));
    }
}
