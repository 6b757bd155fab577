package dev.chancery.authority.policy;

import static dev.chancery.authority.policy.TestingQuestions.DIGEST;
import static dev.chancery.authority.policy.TestingQuestions.NOW;
import static dev.chancery.authority.policy.TestingQuestions.REVIEWER;
import static dev.chancery.authority.policy.TestingQuestions.agent;
import static dev.chancery.authority.policy.TestingQuestions.granting;
import static dev.chancery.authority.policy.TestingQuestions.request;
import static dev.chancery.authority.policy.TestingQuestions.spent;
import static dev.chancery.authority.policy.TestingQuestions.task;
import static dev.chancery.authority.policy.TestingQuestions.taskFor;
import static dev.chancery.authority.policy.TestingQuestions.taskUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.authority.Grant;
import dev.chancery.authority.policy.cedar.PolicyText;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.AgentId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenPolicyTest {

    private final WrittenPolicy policy = policy(DefaultPolicySet.content());

    @ParameterizedTest
    @ValueSource(strings = {"resolve", "diff", "files"})
    void letsTheReviewAgentReadUnderItsTask(String action) {
        var decision = policy.decide(new Question(request(action), DIGEST, REVIEWER, task(TaskState.OPEN), NOW));

        assertThat(decision.outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(decision.policies()).containsExactly("default:review-agent-reads-repositories");
        assertThat(decision.policyVersion()).isEqualTo("default@1");
    }

    @Test
    void deniesWhatNothingPermits() {
        assertDenied(
                new Question(request("push"), DIGEST, REVIEWER, task(TaskState.OPEN), NOW),
                "No policy permits repository.push.",
                List.of());
    }

    @Test
    void deniesAnotherAgentTheSameAct() {
        var other = agent("other-agent", AgentState.ACTIVE);

        assertDenied(
                new Question(request("diff"), DIGEST, other, task(TaskState.OPEN), NOW),
                "No policy permits repository.diff.",
                List.of());
    }

    @Test
    void deniesAnAgentNobodyRegistered() {
        assertThat(policy.decide(new Question(request("diff"), DIGEST, null, task(TaskState.OPEN), NOW))
                        .outcome())
                .isEqualTo(Outcome.DENY);
    }

    @ParameterizedTest
    @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void deniesAStoppedAgent(AgentState state) {
        assertDenied(
                new Question(request("diff"), DIGEST, agent(Agents.REVIEW_AGENT, state), task(TaskState.OPEN), NOW),
                "The agent review-agent is not active.",
                List.of("forbid-stopped-agents"));
    }

    @Test
    void deniesAnAgentThatIsMeantForOtherEnvironments() {
        var profile =
                new AgentRecord.Profile(Optional.empty(), List.of("staging"), List.of(), Optional.empty(), false, NOW);
        var elsewhere =
                new AgentRecord(REVIEWER.id(), REVIEWER.name(), REVIEWER.purpose(), REVIEWER.standing(), profile);

        assertDenied(
                new Question(request("diff"), DIGEST, elsewhere, task(TaskState.OPEN), NOW),
                "The agent may not be used in local.",
                List.of("forbid-foreign-environments"));
    }

    @Test
    void deniesWithoutATask() {
        assertThat(policy.decide(new Question(request("diff"), DIGEST, REVIEWER, null, NOW)))
                .extracting(Decision::policies)
                .isEqualTo(List.of("forbid-foreign-tasks", "forbid-ended-tasks"));
    }

    @Test
    void deniesATaskOfAnotherAgent() {
        var foreign = task(new AgentId(new UUID(9, 9)), TaskState.OPEN, NOW.plusSeconds(300));

        assertDenied(
                new Question(request("diff"), DIGEST, REVIEWER, foreign, NOW),
                "The agent has no such task.",
                List.of("forbid-foreign-tasks"));
    }

    @ParameterizedTest
    @EnumSource(names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void deniesUnderATaskThatEnded(TaskState state) {
        assertDenied(
                new Question(request("diff"), DIGEST, REVIEWER, task(state), NOW),
                "The task 00000000-0000-0000-0000-000000000003 is " + state.label() + ".",
                List.of("forbid-ended-tasks"));
    }

    @Test
    void deniesAtTheDeadline() {
        assertDenied(
                new Question(request("diff"), DIGEST, REVIEWER, taskUntil(NOW), NOW),
                "The deadline of the task 00000000-0000-0000-0000-000000000003 passed at " + NOW + ".",
                List.of("forbid-ended-tasks"));
    }

    @Test
    void deniesAnActForSomeoneElseThanTheTaskIsFor() {
        assertDenied(
                new Question(request("diff"), DIGEST, REVIEWER, taskFor("person:grace"), NOW),
                "The task is not for person:ada.",
                List.of("forbid-foreign-principals"));
    }

    @Test
    void deniesWhatTheTaskWasNotGranted() {
        assertDenied(
                new Question(request("diff"), DIGEST, REVIEWER, granting(new Grant(1, Set.of("issues.*"))), NOW),
                "The task was not granted repository.diff.",
                List.of("forbid-beyond-the-grant"));
    }

    @Test
    void deniesUnderATaskThatUsedUpItsCredentials() {
        assertDenied(
                new Question(request("diff"), DIGEST, REVIEWER, spent(), NOW),
                "The task 00000000-0000-0000-0000-000000000003 has used up its credentials.",
                List.of("forbid-beyond-the-grant"));
    }

    @Test
    void deniesArgumentsNoDigestCanStandFor() {
        assertDenied(
                new Question(request("diff"), null, REVIEWER, task(TaskState.OPEN), NOW),
                "The arguments have no canonical JSON form.",
                List.of("forbid-unnameable-arguments"));
    }

    @Test
    void deniesAnActThatMustBeBoundToAKeyWithoutOne() {
        var policy = policy("@require_dpop permit (principal, action, resource);");
        var question = TestingQuestions.allowed();

        var decision = policy.decide(question);

        assertThat(decision.outcome()).isEqualTo(Outcome.DENY);
        assertThat(decision.code()).isEqualTo("proof_required");
        assertThat(policy.decide(new Question(
                                question.request().boundTo("thumbprint"), DIGEST, REVIEWER, question.task(), NOW))
                        .outcome())
                .isEqualTo(Outcome.ALLOW);
    }

    @Test
    void deniesEverythingWhileAnEnforcedSetCannotBeRead() {
        var decision = policy("permit (principal, action").decide(TestingQuestions.allowed());

        assertThat(decision.outcome()).isEqualTo(Outcome.DENY);
        assertThat(decision.code()).isEqualTo("policy_error");
        assertThat(decision.reason()).startsWith("The policy set default@1 cannot be read: ");
    }

    @Test
    void onlyRecordsWhatALogOnlySetSays() {
        var decision = new WrittenPolicy(
                        TestingPolicies.live(
                                set("default", DefaultPolicySet.content(), false),
                                set("strict", "//! mode: log_only\nforbid (principal, action, resource);", false)),
                        TestingPolicies.questions())
                .decide(TestingQuestions.allowed());

        assertThat(decision.outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(decision.policyVersion()).isEqualTo("default@1");
        assertThat(decision.shadows())
                .containsExactly(new ShadowDecision("strict@1", Outcome.DENY, List.of("strict:policy-1")));
    }

    @Test
    void recordsWhatACandidateWouldSayInPlaceOfWhatIsEnforced() {
        var decision = new WrittenPolicy(
                        TestingPolicies.live(
                                set("default", "forbid (principal, action, resource);", false),
                                set("default", DefaultPolicySet.content(), true)),
                        TestingPolicies.questions())
                .decide(TestingQuestions.allowed());

        assertThat(decision.outcome()).isEqualTo(Outcome.DENY);
        assertThat(decision.shadows()).extracting(ShadowDecision::outcome).containsExactly(Outcome.ALLOW);
    }

    @Test
    void leavesOutARecordedSetThatCannotBeRead() {
        var decision = new WrittenPolicy(
                        TestingPolicies.live(
                                set("default", DefaultPolicySet.content(), false), set("broken", "permit;", true)),
                        TestingPolicies.questions())
                .decide(TestingQuestions.allowed());

        assertThat(decision.outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(decision.shadows()).isEmpty();
    }

    private static WrittenPolicy policy(String content) {
        return new WrittenPolicy(TestingPolicies.live(set("default", content, false)), TestingPolicies.questions());
    }

    private static LivePolicySet set(String name, String content, boolean candidate) {
        return new LivePolicySet(new PolicyText(name, content), 1, candidate);
    }

    private void assertDenied(Question question, String reason, List<String> policies) {
        var decision = policy.decide(question);

        assertThat(decision.outcome()).isEqualTo(Outcome.DENY);
        assertThat(decision.reason()).isEqualTo(reason);
        assertThat(decision.policies()).isEqualTo(policies);
    }
}
