package dev.chancery.provenance.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.attest.Statement;
import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.CredentialAnswer.Issued;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.TaskAnswer;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.identity.Role;
import dev.chancery.identity.tokens.ApiTokens;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.provenance.Artifacts;
import dev.chancery.provenance.chain.ArtifactChain;
import dev.chancery.provenance.chain.CheckedStatement;
import dev.chancery.provenance.chain.HopKind;
import dev.chancery.provenance.chain.SignatureCheck;
import dev.chancery.provenance.testing.TestingCommits;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import dev.chancery.tools.ToolAnswer;
import dev.chancery.tools.ToolServers;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an agent does under a task about a commit is stated of the commit, by itself. */
@WholeApplication
class AgentActsIT {

    @Autowired
    TestAccess access;

    @Autowired
    Agents agents;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Tasks tasks;

    @Autowired
    TimeOrderedIds ids;

    @Autowired
    CredentialDesk credentials;

    @Autowired
    ToolServers tools;

    @Autowired
    AgentActs acts;

    @Autowired
    Artifacts artifacts;

    private final Digest commit = Digest.gitCommit(TestingCommits.fresh());

    @Test
    void aModelCallUnderATaskAboutACommitIsAParticipationInIt() {
        var task = open(Optional.of(commit));

        var answer = call(task);

        assertThat(answer).isEqualTo(200);
        var said = only(stated()).predicate();
        assertThat(said)
                .containsEntry("action", "generated")
                .containsEntry("agent", Agents.REVIEW_AGENT)
                .containsEntry("act", "models.invoke")
                .containsEntry("modelClass", "simulated")
                .containsEntry("task", task.toString())
                .containsEntry("simulated", true)
                .containsKeys("promptVersions", "output", "materiality", "capturePoint", "redaction", "invocationId");
        assertThat(said.get("evidence")).asString().contains("ledger:", "task:" + task);
    }

    @Test
    void aChangeThroughAToolIsAParticipationThatNamesItsCredential() {
        var task = open(Optional.of(commit));

        create(task);

        var chain = stated();
        assertThat(only(chain).predicate())
                .containsEntry("action", "modified")
                .containsEntry("act", "issues.create")
                .containsEntry("simulated", false)
                .containsKey("credential");
        assertThat(participations(chain).getFirst().check().decisiveSignature().flatMap(SignatureCheck::role))
                .contains("gateway");
    }

    @Test
    void whatIsDoneWithinATaskAboutACommitIsAboutItToo() {
        var task = open(Optional.of(commit));
        var within = (TaskAnswer.Opened) tasks.openWithin(task, task(Optional.empty(), Duration.ofMinutes(1)));

        assertThat(tasks.find(within.id()).flatMap(it -> it.about())).contains(commit);
    }

    @Test
    void anActUnderATaskAboutNothingIsStatedOfNothing() {
        var silent = open(Optional.empty());
        var telling = open(Optional.of(commit));

        call(silent);
        create(telling);

        assertThat(participations(stated())).hasSize(1);
    }

    @Test
    void readingTheLedgerAgainStatesNothingTwice() {
        create(open(Optional.of(commit)));
        stated();

        acts.readOn();
        acts.readOn();

        assertThat(participations(artifacts.chain(commit).orElseThrow())).hasSize(1);
    }

    private TaskId open(Optional<Digest> about) {
        return tasks.open(task(about, Duration.ofMinutes(5)));
    }

    private NewTask task(Optional<Digest> about, Duration deadline) {
        var task = new NewTask(person(), "Mend refunds.", agent().id(), deadline, new InvocationId(ids.next()));
        return about.map(task::about).orElse(task);
    }

    private int call(TaskId task) {
        var wanted =
                new ApiTokens.NewToken("test", List.of("models:invoke"), Optional.empty(), Optional.of(agent().id()));
        var token = ((ApiTokens.Issued) tokens.issue(wanted, person())).text().reveal();
        var api = Api.anonymous(access.port()).with(token);
        return api.send(api.request("/v1/chat/completions")
                        .header("content-type", "application/json")
                        .header("x-chancery-task", task.toString())
                        .POST(BodyPublishers.ofString("""
                                {"model": "simulated", "max_tokens": 100,
                                 "messages": [{"role": "user", "content": "Mend this."}]}""")))
                .statusCode();
    }

    private void create(TaskId task) {
        var act = new Act("tool-server.issues", "issues", "create", Map.of("title", "Refunds fail", "body", "Often."));
        var wish = new ActRequest(new InvocationId(ids.next()), task, agent().id(), person(), act);
        assertThat(tools.call(((Issued) credentials.request(wish)).credential(), act))
                .isInstanceOf(ToolAnswer.Completed.class);
    }

    private Actor.Person person() {
        return access.person(Role.ADMIN);
    }

    private AgentRecord agent() {
        return agents.builtIn(Agents.REVIEW_AGENT);
    }

    private ArtifactChain stated() {
        return await().until(() -> artifacts.chain(commit), Optional::isPresent).orElseThrow();
    }

    private static Statement only(ArtifactChain chain) {
        return participations(chain).getFirst().check().statement().orElseThrow();
    }

    private static List<CheckedStatement> participations(ArtifactChain chain) {
        return chain.hops().stream()
                .filter(hop -> hop.kind() == HopKind.AI_PARTICIPATION)
                .flatMap(hop -> hop.statements().stream())
                .toList();
    }
}
