package dev.chancery.authority.policy;

import dev.chancery.authority.AuthoritySettings;
import dev.chancery.authority.KnownAction;
import dev.chancery.authority.policy.cedar.CedarRequest;
import dev.chancery.authority.policy.cedar.EntityId;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.People;
import dev.chancery.identity.PersonRecord;
import dev.chancery.kernel.Actor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a question into the words of policies. Only what passed the guards has an agent and a task to speak of. */
@Component
class CedarQuestions {

    private final KnownActions actions;
    private final People people;
    private final AuthoritySettings settings;

    CedarQuestions(KnownActions actions, People people, AuthoritySettings settings) {
        this.actions = actions;
        this.people = people;
        this.settings = settings;
    }

    /** Where everything happens that is decided here. */
    String environment() {
        return settings.environment();
    }

    CedarRequest of(Question question) {
        var request = question.request();
        var act = request.act();
        var agent = Objects.requireNonNull(question.agent(), "A guard stops agents nobody registered.");
        var effect = actions.effect(act.audience(), act.tool(), act.action());
        var context = new LinkedHashMap<String, Object>();
        context.put("environment", settings.environment());
        context.put("effect", effect.label());
        context.put("risk", effect.risk());
        context.put("approved", question.approved());
        context.put("proof", request.possession().isPresent());
        context.put("on_behalf_of", request.onBehalfOf().label());
        person(request.onBehalfOf()).ifPresent(it -> context.put("person", it));
        context.put("task", task(question));
        context.put("arguments", act.arguments());
        return request(agent, new KnownAction(act.audience(), act.tool(), act.action(), effect, Map.of()), context);
    }

    /** What an agent might ask of an action, of which nothing more is known. */
    CedarRequest about(AgentRecord agent, KnownAction action) {
        return request(agent, action, Map.of());
    }

    private static CedarRequest request(AgentRecord agent, KnownAction action, Map<String, Object> context) {
        return new CedarRequest(
                EntityId.agent(agent.name()),
                agent.groups().stream().map(EntityId::group).collect(Collectors.toSet()),
                EntityId.action(action.name()),
                Set.of(
                        EntityId.action(action.tool() + ".*"),
                        EntityId.action("effect:" + action.effect().label())),
                EntityId.server(action.audience()),
                context);
    }

    private Optional<Map<String, Object>> person(Actor onBehalfOf) {
        return onBehalfOf instanceof Actor.Person(var id, var _)
                ? people.find(id).map(CedarQuestions::person)
                : Optional.empty();
    }

    private static Map<String, Object> person(PersonRecord person) {
        return Map.of(
                "id", person.id().toString(),
                "name", person.name(),
                "role", person.role().name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> task(Question question) {
        var task = Objects.requireNonNull(question.task(), "A guard stops acts without a task.");
        return Map.of(
                "id", task.id().toString(),
                "intent", task.intent(),
                "seconds_left",
                        Duration.between(question.now(), task.deadline()).toSeconds());
    }
}
