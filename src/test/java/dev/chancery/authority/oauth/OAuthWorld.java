package dev.chancery.authority.oauth;

import dev.chancery.attest.PublicJwk;
import dev.chancery.attest.SigningKey;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.identity.Audiences;
import dev.chancery.identity.MachineKeys;
import dev.chancery.identity.Role;
import dev.chancery.identity.clients.ApiClients;
import dev.chancery.identity.clients.Grantor;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** People, agents and clients for tests of the OAuth surface. */
@Lazy
@Component
class OAuthWorld {

    static final String TOOL_SERVER = "tool-server.repository";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Agents agents;
    private final MachineKeys keys;
    private final ApiClients clients;
    private final Tasks tasks;
    private final Tools tools;

    OAuthWorld(Agents agents, MachineKeys keys, ApiClients clients, Tasks tasks, Tools tools) {
        this.agents = agents;
        this.keys = keys;
        this.clients = clients;
        this.tasks = tasks;
        this.tools = tools;
    }

    @Lazy
    @Component
    record Tools(TestAccess access, TimeOrderedIds ids, SecureRandom random) {}

    AgentRecord agent() {
        return agents.builtIn(Agents.REVIEW_AGENT);
    }

    Actor.Person ada() {
        return tools.access().person(Role.ADMIN);
    }

    /** The review agent with a new key; {@link #forget} takes the key away again. */
    TestingClient agentClient() {
        return agentClient(agent());
    }

    TestingClient agentClient(AgentRecord agent) {
        var key = TestingClient.key(tools.random());
        if (keys.add(agent.id(), MachineKeys.NewKey.of(jwk(key)), ada()) instanceof MachineKeys.Refused(var refusal)) {
            throw new AssertionError(refusal);
        }
        return new TestingClient(
                agent.id().toString(), key, Api.anonymous(tools.access().port()));
    }

    /** A broker that is no agent. */
    TestingClient broker(String... scopes) {
        return machine(Audiences.NONE, scopes);
    }

    /** A tool server's client, which has credentials verified for these audiences. */
    TestingClient machine(Audiences audiences, String... scopes) {
        var key = TestingClient.key(tools.random());
        var terms = new ApiClients.Terms(ada().id(), List.of(scopes), audiences);
        var wanted = new ApiClients.NewClient("broker-" + UUID.randomUUID(), terms, jwk(key));
        return switch (clients.register(wanted, Grantor.admin(ada()))) {
            case ApiClients.Kept(var client) ->
                new TestingClient(client.id(), key, Api.anonymous(tools.access().port()));
            case ApiClients.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    void forget(TestingClient client) {
        keys.revoke(client.key().keyId(), "The test is over.", ada());
    }

    TaskId task(Actor asking) {
        return tasks.open(new NewTask(
                asking,
                "Read a change.",
                agent().id(),
                Duration.ofMinutes(5),
                new InvocationId(tools.ids().next())));
    }

    /** A sound exchange by this client for the review agent, to be changed before it is sent. */
    Map<String, String> exchange(TestingClient client, TaskId task, String actorToken) {
        var form = new LinkedHashMap<>(client.form("urn:ietf:params:oauth:grant-type:token-exchange"));
        form.put("subject_token", task.toString());
        form.put("subject_token_type", "urn:chancery:params:oauth:token-type:task");
        form.put("actor_token", actorToken);
        form.put("actor_token_type", "urn:ietf:params:oauth:token-type:access_token");
        form.put("audience", TOOL_SERVER);
        form.put("authorization_details", details(Map.of()));
        return form;
    }

    /** The act {@code repository.resolve}, with these members changed. */
    static String details(Map<String, Object> changed) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("type", "chancery_tool_call");
        detail.put("identifier", "repository");
        detail.put("actions", List.of("resolve"));
        detail.put("arguments", arguments());
        detail.putAll(changed);
        return JSON.writeValueAsString(List.of(detail));
    }

    static Map<String, Object> arguments() {
        return Map.of("repository", "/r", "revision", "main");
    }

    private static String jwk(SigningKey key) {
        return JSON.writeValueAsString(PublicJwk.of(key.verificationKey()).members());
    }
}
