package dev.chancery.authority.oauth;

import dev.chancery.authority.TaskRecord;
import dev.chancery.authority.Tasks;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.UuidText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out for whom an exchange is meant, from its {@code subject_token}: a mandate a person gave, the handle of a task,
 * an access token of whoever opened the task, or the credential under which the asking agent was called itself.
 */
@Component
class Subjects {

    static final String JWT = "urn:ietf:params:oauth:token-type:jwt";
    static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
    static final String TASK = "urn:chancery:params:oauth:token-type:task";

    private final Mandates mandates;
    private final AccessTokens accessTokens;
    private final Tasks tasks;
    private final Inquiries inquiries;
    private final Clock clock;

    Subjects(Mandates mandates, AccessTokens accessTokens, Tasks tasks, Inquiries inquiries, Clock clock) {
        this.mandates = mandates;
        this.accessTokens = accessTokens;
        this.tasks = tasks;
        this.inquiries = inquiries;
        this.clock = clock;
    }

    /**
     * For whom, and through whom already.
     *
     * @param agent the one agent that may use this, if it is meant for one
     * @param task the one task it is meant for, if any
     */
    record Subject(Actor onBehalfOf, Optional<AgentId> agent, Optional<TaskId> task, List<AgentId> outerDelegations) {}

    /** Empty for a token that does not count, is not of this type, or is bound to a key that was not proven. */
    Optional<Subject> find(String type, String token, Optional<String> thumbprint) {
        return switch (type) {
            case TASK -> ofTask(token);
            case ACCESS_TOKEN -> ofAccessToken(token, thumbprint).or(() -> ofCredential(token));
            case JWT -> mandates.read(token).map(Subjects::ofMandate).or(() -> ofCredential(token));
            default -> Optional.empty();
        };
    }

    private static Subject ofMandate(Mandates.Mandate mandate) {
        return new Subject(mandate.person(), Optional.of(mandate.agent()), Optional.of(mandate.task()), List.of());
    }

    /** The handle alone opens nothing: the task is its agent's, and the agent proves who it is in the same request. */
    private Optional<Subject> ofTask(String token) {
        return uuid(token)
                .flatMap(it -> tasks.find(new TaskId(it)))
                .map(task ->
                        new Subject(task.onBehalfOf(), Optional.of(task.agent()), Optional.of(task.id()), List.of()));
    }

    private Optional<Subject> ofAccessToken(String token, Optional<String> thumbprint) {
        return accessTokens
                .recognise(token)
                .filter(it -> it.proofKeyThumbprint().isEmpty()
                        || it.proofKeyThumbprint().equals(thumbprint))
                .map(it -> new Subject(it.actor(), Optional.empty(), Optional.empty(), List.of()));
    }

    /** Whoever was called with a credential passes the wish on: same person, one more agent in the chain. */
    private Optional<Subject> ofCredential(String token) {
        return inquiries
                .standing(token, clock.instant())
                .flatMap(jws -> uuid(jws.claims().get("task"))
                        .flatMap(it -> tasks.find(new TaskId(it)))
                        .flatMap(task -> through(jws.claims().get("act")).map(chain -> subject(task, chain))));
    }

    private static Subject subject(TaskRecord task, List<AgentId> chain) {
        return new Subject(task.onBehalfOf(), Optional.empty(), Optional.empty(), chain);
    }

    /** Everybody in a claim {@code act}, the nearest first; empty when it is not one. */
    static Optional<List<AgentId>> through(@Nullable Object act) {
        var chain = new ArrayList<AgentId>();
        for (var next = act; next != null; next = ((Map<?, ?>) next).get("act")) {
            var id = next instanceof Map<?, ?> actor ? uuid(actor.get("sub")) : Optional.<UUID>empty();
            if (id.isEmpty()) {
                return Optional.empty();
            }
            chain.add(new AgentId(id.get()));
        }
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain);
    }

    static Optional<UUID> uuid(@Nullable Object text) {
        return text instanceof String id ? UuidText.parse(id) : Optional.empty();
    }
}
