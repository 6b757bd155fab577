package dev.chancery.provenance.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.Signer;
import dev.chancery.attest.Statement;
import dev.chancery.catalog.spi.Fault;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.chain.CheckedStatement;
import dev.chancery.provenance.chain.HopKind;
import dev.chancery.provenance.chain.Reason;
import dev.chancery.provenance.chain.RecordedStatement;
import dev.chancery.provenance.chain.StatementVerifier;
import dev.chancery.provenance.release.ReleaseCheck.HopResult;
import dev.chancery.provenance.release.ReleaseCheck.Outcome;
import dev.chancery.provenance.testing.TestingCommits;
import dev.chancery.provenance.testing.TestingKeys;
import dev.chancery.provenance.testing.TestingParties;
import dev.chancery.provenance.testing.TestingStatements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReleaseCheckTest {

    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");

    private final TestingStatements world = TestingStatements.fresh();
    private final StatementVerifier verifier = new StatementVerifier(TestingKeys::find, TestingParties.matrix());
    private final ReleaseCheck check = new ReleaseCheck(policy(ReleasePolicyDocument.builtIn()));

    @Test
    void passesAWholeChainAndListsEveryInput() {
        var outcome = check.check(world.image(), whole());

        assertThat(outcome.hops()).extracting(HopResult::sentence).isNotEmpty();
        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.inputs()).hasSize(whole().size());
    }

    @Test
    void namesTheHopThatIsMissing() {
        var failed = failed(without(world.approval()));

        assertThat(failed.kind()).isEqualTo(HopKind.HUMAN_APPROVAL);
        assertThat(failed.reason()).isEqualTo(Reason.NO_STATEMENT);
        assertThat(failed.sentence())
                .isEqualTo("The human approval is missing: it needs a person's approval, signed by source control.");
    }

    @Test
    void anAgentsApprovalIsNeverAPersons() {
        var failed = failed(replaced(
                world.approval(),
                world.approval(TestingStatements.agent("release-bot"), TestingStatements.person("grace"))));

        assertThat(failed.reason()).isEqualTo(Reason.APPROVED_BY_AI);
        assertThat(failed.sentence())
                .isEqualTo("The approval is by the agent release-bot, and an AI's approval is never a person's.");
    }

    @Test
    void theAuthorsApprovalIsNotASecondPersons() {
        var failed = failed(replaced(
                world.approval(),
                world.approval(TestingStatements.person("Grace "), TestingStatements.person("grace"))));

        assertThat(failed.reason()).isEqualTo(Reason.APPROVED_BY_THE_AUTHOR);
    }

    @Test
    void simulatedStatementsNeverCount() {
        assertThat(failed(replaced(world.verdict(), world.verdict("analyzer", true)))
                        .reason())
                .isEqualTo(Reason.SIMULATED);
    }

    @Test
    void aReviewByAModelNeedsItsParticipationStated() {
        var byAModel = replaced(world.verdict(), world.verdict("model", false));

        assertThat(failed(byAModel).sentence())
                .isEqualTo("A model took part in the review, but no AI participation is stated for it.");
        byAModel.add(checked(world.participation()));
        assertThat(check.check(world.image(), byAModel).passed()).isTrue();
    }

    @Test
    void aSimulatedParticipationStatesNothing() {
        var byAModel = replaced(world.verdict(), world.verdict("model", false));
        byAModel.add(checked(world.participation(true)));

        assertThat(failed(byAModel).sentence())
                .isEqualTo("A model took part in the review, but no AI participation is stated for it.");
    }

    @Test
    void aBuildByAPartyThatMayNotBuildFailsWithBothSigners() {
        var failed = failed(replaced(world.build(), world.build(), TestingParties.signer("release-signer")));

        assertThat(failed.kind()).isEqualTo(HopKind.BUILD_PROVENANCE);
        assertThat(failed.sentence())
                .isEqualTo("The build provenance does not hold: Expected a signature by a ci key, found a valid one by"
                        + " release-signer-1 (role release-signer), who may not make this claim.");
    }

    @Test
    void statementsAboutACommitNoBuildNamesAreNotBoundToTheArtifact() {
        var other = Digest.gitCommit(TestingCommits.fresh());

        var outcome = check.check(world.image(), replaced(world.build(), world.build(other)));

        assertThat(result(outcome, HopKind.HUMAN_APPROVAL).reason()).isEqualTo(Reason.SUBJECT_MISMATCH);
    }

    @Test
    void evidenceOfTwoCommitsIsNotPutTogether() {
        var other = new TestingStatements(world.image(), Digest.gitCommit(TestingCommits.fresh()));
        var statements = without(world.approval());
        statements.add(checked(other.build()));
        statements.add(checked(other.approval()));

        assertThat(check.check(world.image(), statements).passed()).isFalse();
    }

    @Test
    void policyLimitsBuildersApproversAndClasses() {
        var strict = new ReleaseCheck(policy("""
                requires:
                  build_provenance: {builders: ["https://ci.example/*"], repositories: ["git+https://git.example/acme/*"]}
                  human_approval: {approvers: [ada]}
                  change_class: {classes: [migration]}
                """));

        var outcome = strict.check(world.image(), whole());

        assertThat(result(outcome, HopKind.BUILD_PROVENANCE).passed()).isTrue();
        assertThat(result(outcome, HopKind.HUMAN_APPROVAL).passed()).isTrue();
        assertThat(result(outcome, HopKind.CHANGE_CLASS).reason()).isEqualTo(Reason.POLICY_UNMET);
        assertThat(result(outcome, HopKind.CHANGE_CLASS).sentence())
                .isEqualTo("It is of class stateless, and policy asks for migration.");
    }

    @Test
    void takingStatementsAwayNeverTurnsADenialIntoAPass() {
        var random = new Random(11);
        var passed = 0;
        for (var round = 0; round < 300; round++) {
            var statements = new ArrayList<>(some(random));
            var before = check.check(world.image(), statements).passed();
            statements.remove(random.nextInt(statements.size()));
            var after = check.check(world.image(), statements).passed();
            passed += before ? 1 : 0;
            assertThat(before || !after).isTrue();
        }
        assertThat(passed).isPositive();
    }

    /** Sound and corrupted statements in any number. */
    private List<CheckedStatement> some(Random random) {
        var other = new TestingStatements(world.image(), Digest.gitCommit("1".repeat(40)));
        var pool = Stream.of(
                        checked(world.verdict("model", false)),
                        checked(world.verdict("analyzer", true)),
                        checked(world.participation()),
                        checked(world.participation(true)),
                        checked(world.approval(TestingStatements.agent("bot"), TestingStatements.person("grace"))),
                        checked(world.build(), TestingParties.signer("release-signer")),
                        checked(other.build()),
                        checked(other.approval()),
                        checked(other.verdict()))
                .filter(_ -> random.nextBoolean());
        var sound = whole().stream().filter(_ -> random.nextInt(12) > 0);
        return Stream.concat(pool, sound).toList();
    }

    @Test
    void faultsOfAPolicyAreShownWhereTheyStand() {
        assertThat(faults("fresh_for: PT\nrequires:\n  human_approval: {}\n"))
                .containsExactly("1:1 /fresh_for: PT is no duration.");
        assertThat(faults("requires:\n  human_approval:\n    approver: [ada]\n"))
                .singleElement()
                .asString()
                .startsWith("3:5 /requires/human_approval: property 'approver' is not defined");
    }

    private static List<String> faults(String text) {
        return switch (ReleasePolicyDocument.read(text)) {
            case ReleasePolicyDocument.Sound _ -> List.of();
            case ReleasePolicyDocument.Unsound(var faults) ->
                faults.stream().map(Fault::toString).toList();
        };
    }

    private static ReleasePolicy policy(String text) {
        return ReleasePolicyDocument.sound(text);
    }

    private HopResult failed(List<CheckedStatement> statements) {
        return check.check(world.image(), statements).failed().orElseThrow();
    }

    private static HopResult result(Outcome outcome, HopKind kind) {
        return outcome.hops().stream()
                .filter(hop -> hop.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<Statement> all() {
        return List.of(
                world.build(),
                world.signature(),
                world.changeClass(),
                world.pullRequest(),
                world.approval(),
                world.verdict());
    }

    private List<CheckedStatement> whole() {
        return all().stream().map(this::checked).toList();
    }

    private List<CheckedStatement> without(Statement left) {
        return new ArrayList<>(
                all().stream().filter(it -> !it.equals(left)).map(this::checked).toList());
    }

    private List<CheckedStatement> replaced(Statement left, Statement by, Signer... signers) {
        var statements = without(left);
        statements.add(signers.length == 0 ? checked(by) : checked(by, signers));
        return statements;
    }

    private CheckedStatement checked(Statement statement) {
        return checked(statement, TestingStatements.signed(statement));
    }

    private CheckedStatement checked(Statement statement, Signer... signers) {
        return checked(statement, TestingStatements.signed(statement, Arrays.copyOf(signers, signers.length)));
    }

    private CheckedStatement checked(Statement statement, byte[] bytes) {
        var recorded = new RecordedStatement(
                Digest.sha256(bytes), bytes, statement.predicateType(), Optional.empty(), new UUID(1, 1), THEN);
        return new CheckedStatement(recorded, verifier.check(bytes, THEN));
    }
}
