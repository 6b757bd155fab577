package dev.chancery.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.authority.CredentialAnswer.Denied;
import dev.chancery.authority.CredentialAnswer.Escalated;
import dev.chancery.authority.CredentialAnswer.Issued;
import dev.chancery.authority.CredentialRecord.State;
import dev.chancery.authority.store.Settlement;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.PersonId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.testing.WholeApplication;
import dev.chancery.verifier.Admitted;
import dev.chancery.verifier.PastRefusal;
import dev.chancery.verifier.RefusalCode;
import dev.chancery.verifier.Refusals;
import dev.chancery.verifier.Refused;
import dev.chancery.verifier.ToolRequest;
import dev.chancery.verifier.Verifier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A credential is issued, and then consumed, revoked or left to expire; a person may be asked before. */
@WholeApplication
class CredentialLifeIT {

    private static final Actor.Person ADA = new Actor.Person(new PersonId(new UUID(1, 2)), "ada");
    private static final Act DIFF = new Act("tool-server.repository", "repository", "diff", Map.of("repository", "/r"));
    private static final Act DELETE = new Act("tool-server.issues", "issues", "delete", Map.of("id", "17"));

    @Autowired
    Tasks tasks;

    @Autowired
    CredentialDesk desk;

    @Autowired
    Credentials credentials;

    @Autowired
    Approvals approvals;

    @Autowired
    Refusals refusals;

    @Autowired
    Verifier verifier;

    @Autowired
    LedgerReader ledger;

    @Autowired
    Settlement settlement;

    @Autowired
    Agents agents;

    @Autowired
    JdbcClient database;

    private final InvocationId invocation;
    private AgentId agent;
    private TaskId task;

    CredentialLifeIT(@Autowired TimeOrderedIds ids) {
        this.invocation = new InvocationId(ids.next());
    }

    @BeforeEach
    void openATask() {
        agent = agents.builtIn(Agents.REVIEW_AGENT).id();
        task = tasks.open(new NewTask(ADA, "Read a change.", agent, Duration.ofMinutes(5), invocation));
    }

    @Test
    void isIssuedUntilItIsConsumed() {
        var credential = issued(DIFF);
        assertThat(only().state()).isEqualTo(State.ISSUED);

        verifier.verify(credential, request(DIFF));

        assertThat(only().state()).isEqualTo(State.CONSUMED);
        assertThat(only().consumedAt()).isPresent();
    }

    @Test
    void aRevokedCredentialIsRefusedByTheNextVerification() {
        var credential = issued(DIFF);

        assertThat(credentials.revoke(only().id(), "It leaked.", ADA)).isEqualTo(new RevokeAnswer.Revoked(1));

        assertThat(verifier.verify(credential, request(DIFF)))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.code()).isEqualTo(RefusalCode.REVOKED));
        assertThat(only().revocation()).hasValueSatisfying(it -> {
            assertThat(it.by()).isEqualTo("person:ada");
            assertThat(it.reason()).isEqualTo("It leaked.");
        });
        assertThat(trail()).endsWith("credential.issued", "credential.revoked", "verifier.rejected");
    }

    @Test
    void whatWasUsedCannotBeTakenBack() {
        verifier.verify(issued(DIFF), request(DIFF));

        assertThat(credentials.revoke(only().id(), "It leaked.", ADA))
                .isInstanceOfSatisfying(
                        RevokeAnswer.Refused.class,
                        it -> assertThat(it.refusal().code()).isEqualTo("already_ended"));
    }

    @Test
    void whatNobodyIssuedCannotBeTakenBack() {
        assertThat(credentials.revoke(new UUID(7, 7), "It leaked.", ADA))
                .isInstanceOfSatisfying(
                        RevokeAnswer.Refused.class,
                        it -> assertThat(it.refusal().code()).isEqualTo("unknown_credential"));
    }

    @Test
    void whatBecameOfItIsNotedOnceItIsOver() {
        verifier.verify(issued(DIFF), request(DIFF));
        var used = only().id();
        issued(DIFF);
        database.sql("update authority.credential set expires_at = issued_at - interval '1 hour' where invocation = ?")
                .param(invocation.value())
                .update();

        settlement.settle();

        assertThat(states()).containsExactlyInAnyOrder("consumed", "expired");
        assertThat(credentials.find(used)).hasValueSatisfying(it -> {
            assertThat(it.state()).isEqualTo(State.CONSUMED);
            assertThat(it.consumedAt()).isPresent();
        });
    }

    @Test
    void aRefusalIsRememberedWithItsCredential() {
        verifier.verify(issued(DIFF), request(DELETE));

        assertThat(refusals.of(only().id())).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo(RefusalCode.AUDIENCE_MISMATCH);
            assertThat(it.invocation()).contains(invocation);
            assertThat(it.actor()).isEqualTo("agent:review-agent");
            assertThat(it.act()).isEqualTo("issues.delete");
        });
        assertThat(refusals.page(Optional.of(RefusalCode.AUDIENCE_MISMATCH), Optional.empty(), 100))
                .extracting(PastRefusal::credential)
                .contains(Optional.of(only().id()));
    }

    @Test
    void whatPolicyLeavesToAPersonIsAskedOnce() {
        var first = escalated(DELETE);

        assertThat(escalated(DELETE)).isEqualTo(first);
        assertThat(approvals.find(first)).hasValueSatisfying(it -> {
            assertThat(it.state()).isEqualTo(ApprovalRecord.State.WAITING);
            assertThat(it.arguments()).isEqualTo("{\"id\":\"17\"}");
            assertThat(it.act()).isEqualTo("issues.delete");
        });
        assertThat(trail())
                .containsExactly("task.opened", "policy.escalated", "approval.requested", "policy.escalated");
    }

    @Test
    void anApprovalLetsExactlyOneIdenticalActThrough() {
        approvals.decide(escalated(DELETE), true, "It is a duplicate.", ADA);

        var credential = issued(DELETE);

        assertThat(verifier.verify(credential, request(DELETE))).isInstanceOf(Admitted.class);
        assertThat(ask(DELETE)).isInstanceOf(Escalated.class);
    }

    @Test
    void anApprovalLetsNoOtherArgumentsThrough() {
        approvals.decide(escalated(DELETE), true, "It is a duplicate.", ADA);

        assertThat(ask(new Act(DELETE.audience(), "issues", "delete", Map.of("id", "18"))))
                .isInstanceOf(Escalated.class);
    }

    @Test
    void aNoIsRemembered() {
        approvals.decide(escalated(DELETE), false, "It is no duplicate.", ADA);

        assertThat(ask(DELETE)).isInstanceOfSatisfying(Denied.class, it -> {
            assertThat(it.refusal().code()).isEqualTo("approval_denied");
            assertThat(it.refusal().detail()).isEqualTo("A person said no: It is no duplicate.");
        });
    }

    @Test
    void aWordIsGivenOnce() {
        var approval = escalated(DELETE);
        approvals.decide(approval, false, "It is no duplicate.", ADA);

        assertThat(approvals.decide(approval, true, "It is.", ADA))
                .isInstanceOfSatisfying(
                        Approvals.Answer.Refused.class,
                        it -> assertThat(it.refusal().code()).isEqualTo("already_decided"));
    }

    @Test
    void anApprovalExpires() {
        var approval = escalated(DELETE);
        database.sql("update authority.approval set expires_at = now() - interval '1 second' where id = ?")
                .param(approval)
                .update();

        assertThat(approvals.decide(approval, true, "It is a duplicate.", ADA))
                .isInstanceOfSatisfying(
                        Approvals.Answer.Refused.class,
                        it -> assertThat(it.refusal().code()).isEqualTo("approval_expired"));
    }

    @Test
    void nobodyDecidesWhatNobodyAsked() {
        assertThat(approvals.decide(new UUID(7, 7), true, "Why not.", ADA))
                .isInstanceOfSatisfying(
                        Approvals.Answer.Refused.class,
                        it -> assertThat(it.refusal().code()).isEqualTo("unknown_approval"));
    }

    private static ToolRequest request(Act act) {
        return new ToolRequest(act.audience(), act.tool(), act.action(), act.arguments());
    }

    private CredentialAnswer ask(Act act) {
        return desk.request(new ActRequest(invocation, task, agent, ADA, act));
    }

    private String issued(Act act) {
        return switch (ask(act)) {
            case Issued issued -> issued.credential();
            case Denied(var refusal) -> throw new AssertionError(refusal);
            case Escalated(var refusal, var _) -> throw new AssertionError(refusal);
        };
    }

    private UUID escalated(Act act) {
        return switch (ask(act)) {
            case Escalated(var _, var approval) -> approval;
            case Denied(var refusal) -> throw new AssertionError(refusal);
            case Issued issued -> throw new AssertionError(issued);
        };
    }

    private CredentialRecord only() {
        var id = database.sql("select id from authority.credential where invocation = ?")
                .param(invocation.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
        return credentials.find(id).orElseThrow();
    }

    private List<String> states() {
        return database.sql("select state from authority.credential where invocation = ?")
                .param(invocation.value())
                .query((row, _) -> row.getString("state"))
                .list();
    }

    private List<String> trail() {
        return ledger.ofInvocation(invocation).stream().map(LedgerEntry::type).toList();
    }
}
