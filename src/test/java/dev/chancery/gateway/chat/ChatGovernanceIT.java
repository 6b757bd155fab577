package dev.chancery.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.authority.RevokeAnswer;
import dev.chancery.authority.Tasks;
import dev.chancery.gateway.budget.BudgetDesk;
import dev.chancery.gateway.budget.BudgetDesk.Kept;
import dev.chancery.gateway.budget.BudgetDesk.NewBudget;
import dev.chancery.gateway.budget.BudgetUse;
import dev.chancery.gateway.budget.Period;
import dev.chancery.gateway.budget.Scope;
import dev.chancery.gateway.budget.Unit;
import dev.chancery.identity.AgentAnswer;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.identity.NewAgent;
import dev.chancery.identity.Role;
import dev.chancery.identity.tokens.ApiTokens;
import dev.chancery.kernel.TaskId;
import dev.chancery.models.wrapper.ModelLoad;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Identity, policy, budgets and the client's leave-taking around a model call. */
@WholeApplication
class ChatGovernanceIT {

    private static final String PATH = "/v1/chat/completions";
    private static final String HELLO = """
            {"model": "simulated", "max_tokens": 100, "messages": [{"role": "user", "content": "Hello"}]}""";

    @Autowired
    private TestAccess access;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Agents agents;

    @Autowired
    private BudgetDesk budgets;

    @Autowired
    private ModelLoad load;

    @Autowired
    private Tasks tasks;

    @Autowired
    private JdbcClient database;

    @Test
    void letsAnAgentCallUnderPolicy() {
        var agent = agent();

        assertThat(api(agent).post(PATH, HELLO).statusCode()).isEqualTo(200);
    }

    @Test
    void namesTheDurableDecisionThatEachCallRestsOn() {
        var agent = agent();
        var api = api(agent);
        for (var call = 0; call < 5; call++) {
            assertThat(api.post(PATH, HELLO).statusCode()).isEqualTo(200);
        }

        assertThat(database.sql("""
                        select count(*), count(decision.id)
                        from (select canonical from ledger.pending where type = 'model.invoked' and actor = :actor
                            union all select canonical from ledger.entry where type = 'model.invoked' and actor = :actor) told
                        left join authority.decision on decision.agent = :agent
                            and decision.id = (convert_from(canonical, 'UTF8')::jsonb #>> '{details,decision}')::uuid
                        """)
                        .param("actor", agent.actor().label())
                        .param("agent", agent.id().value())
                        .query((row, _) -> List.of(row.getLong(1), row.getLong(2)))
                        .single())
                .containsExactly(5L, 5L);
    }

    @Test
    void stopsTheNextCallWhenTheTaskIsRevokedHere() {
        var agent = agent();
        var api = api(agent);
        assertThat(api.post(PATH, HELLO).statusCode()).isEqualTo(200);
        var task = new TaskId(database.sql("select id from authority.task where agent = ?")
                .param(agent.id().value())
                .query(UUID.class)
                .single());
        assertThat(tasks.revoke(task, "Enough.", access.person(Role.ADMIN))).isInstanceOf(RevokeAnswer.Revoked.class);

        assertThat(api.post(PATH, HELLO).statusCode()).isEqualTo(403);
    }

    @Test
    void refusesARevokedTokenAtOnceOnThisNode() {
        var agent = agent();
        var issued = issued(agent);
        var api = Api.anonymous(access.port()).with(issued.text().reveal());
        assertThat(api.post(PATH, HELLO).statusCode()).isEqualTo(200);
        tokens.revoke(issued.token().id(), "Lost.", access.person(Role.ADMIN));

        assertThat(api.post(PATH, HELLO).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesASuspendedAgentByPolicy() {
        var agent = agent();
        var api = api(agent);
        assertThat(agents.suspend(agent.id(), "test", access.person(Role.ADMIN)))
                .isNotNull();
        var answer = api.post(PATH, HELLO);

        assertThat(answer.statusCode()).isIn(401, 403);
    }

    @Test
    void refusesATaskThatIsNotTheAgents() {
        var answer = api(agent())
                .send(api(agent())
                        .request(PATH)
                        .header("content-type", "application/json")
                        .header("x-chancery-task", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(HELLO)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Api.json(answer).at("/error/code").stringValue()).isEqualTo("task_not_yours");
    }

    @Test
    void refusesWhatPassesTheAgentsBudget() {
        var agent = agent();
        assertThat(budgets.set(
                        new NewBudget(Scope.AGENT, agent.id().toString(), agent.name(), Unit.TOKENS, Period.DAY, 200),
                        access.person(Role.ADMIN)))
                .isInstanceOf(Kept.class);
        var api = api(agent);

        assertThat(api.post(PATH, HELLO).statusCode()).isEqualTo(200);
        var refused = api.post(PATH, HELLO.replace("\"max_tokens\": 100", "\"max_tokens\": 190"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("retry-after")).isPresent();
        assertThat(refused.headers().firstValue("x-should-retry")).contains("false");
        assertThat(Api.json(refused).at("/error/code").stringValue()).isEqualTo("budget_exhausted");
        assertThat(use(agent)).satisfies(it -> {
            assertThat(it.spent()).isPositive().isLessThan(100);
            assertThat(it.reserved()).isZero();
            assertThat(it.refusals()).isOne();
        });
    }

    @Test
    void countsWhatATokenSpendsOnThePersonWhoAnswersForIt() {
        var owner = access.person(Role.ADMIN);
        var budget = budgets.set(
                new NewBudget(Scope.PERSON, owner.id().toString(), owner.name(), Unit.TOKENS, Period.MONTH, 0), owner);
        try {
            var refused = access.machine("models:invoke").post(PATH, HELLO);

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Api.json(refused).at("/error/message").stringValue()).contains(owner.name());
        } finally {
            budgets.remove(((Kept) budget).budget(), "The test is over", owner);
        }
    }

    @Test
    void stopsTheProvidersWorkWhenTheClientLeaves() throws IOException {
        var agent = agent();
        var token = token(agent);
        var body = HELLO.replace("Hello", "simulate hang");
        try (var client = new Socket("localhost", access.port())) {
            client.getOutputStream()
                    .write(("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                                    + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            await(() -> load.of("simulated").attempts() > 0);
        }

        await(() -> load.of("simulated").attempts() == 0);
        await(() -> load.of("simulated").calls() == 0);
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("what was waited for should have come")
                    .isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private BudgetUse use(AgentRecord agent) {
        return budgets.standing().stream()
                .filter(it -> it.budget().subject().equals(agent.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private AgentRecord agent() {
        var name = "caller-" + UUID.randomUUID().toString().substring(0, 8);
        var admin = access.person(Role.ADMIN);
        var wanted = new NewAgent(name, "Calls models", admin.id(), List.of(), List.of(), Optional.empty());
        assertThat(agents.register(wanted, admin)).isNotInstanceOf(AgentAnswer.Refused.class);
        return agents.find(name).orElseThrow();
    }

    private Api api(AgentRecord agent) {
        return Api.anonymous(access.port()).with(token(agent));
    }

    private String token(AgentRecord agent) {
        return issued(agent).text().reveal();
    }

    private ApiTokens.Issued issued(AgentRecord agent) {
        var wanted =
                new ApiTokens.NewToken("test", List.of("models:invoke"), Optional.empty(), Optional.of(agent.id()));
        return (ApiTokens.Issued) tokens.issue(wanted, access.person(Role.ADMIN));
    }
}
