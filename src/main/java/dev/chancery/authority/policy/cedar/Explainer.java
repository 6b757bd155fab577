package dev.chancery.authority.policy.cedar;

import com.cedarpolicy.model.exception.InternalException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import dev.chancery.authority.Explanation.Considered;
import dev.chancery.authority.Explanation.Match;
import dev.chancery.authority.policy.Obligation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells of each policy on its own what it says to a request: which part of its scope or which condition fails. */
final class Explainer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CedarRequest request;

    Explainer(CedarRequest request) {
        this.request = request;
    }

    /** Those that matter first, otherwise in the order of the text. */
    List<Considered> explain(List<ParsedPolicy> policies) {
        return policies.stream()
                .map(this::consider)
                .sorted(Comparator.comparing(Considered::match))
                .toList();
    }

    private Considered consider(ParsedPolicy policy) {
        return scopeFailure(policy.scope())
                .map(why -> considered(policy, Match.SCOPE, why))
                .orElseGet(() -> considerCondition(policy));
    }

    private Optional<String> scopeFailure(ParsedPolicy.Scope scope) {
        if (!scope.action().holds(request.action(), request.actionGroups())) {
            return Optional.of("the action " + request.action().id() + " is not "
                    + scope.action().text());
        }
        if (!scope.principal().holds(request.principal(), request.groups())) {
            return Optional.of("the agent " + request.principal().id() + " is not "
                    + scope.principal().text());
        }
        return scope.resource().holds(request.resource(), Set.of())
                ? Optional.empty()
                : Optional.of("the resource " + request.resource().id() + " is not "
                        + scope.resource().text());
    }

    private Considered considerCondition(ParsedPolicy policy) {
        var answer = Engine.ask(request, alone(policy.text()));
        if (!answer.errors().isEmpty()) {
            return considered(
                    policy, Match.ERROR, answer.errors().values().iterator().next());
        }
        return answer.determining().isEmpty()
                ? considered(policy, Match.CONDITION, failedCondition(policy))
                : considered(policy, Match.HIT, held(policy));
    }

    private String held(ParsedPolicy policy) {
        var conditions = json(policy).path("conditions").size();
        var obligations = policy.obligations();
        return "principal, action and resource match"
                + (conditions == 0 ? "" : "; " + (conditions == 1 ? "its condition holds" : "its conditions hold"))
                + (policy.escalates() ? "; a person may lift it" : "")
                + (obligations.isEmpty()
                        ? ""
                        : "; obliges to "
                                + obligations.stream().map(Obligation::toString).collect(Collectors.joining(", ")));
    }

    /** The text of the first condition that keeps the policy from speaking. */
    private String failedCondition(ParsedPolicy policy) {
        var json = json(policy);
        for (var condition : json.path("conditions")) {
            var single = ((ObjectNode) json.deepCopy());
            single.remove("annotations");
            single.putArray("conditions").add(condition);
            var text = text(single);
            if (text.isPresent()
                    && Engine.ask(request, alone(text.get())).determining().isEmpty()) {
                return "not so: " + clause(text.get());
            }
        }
        return "its conditions do not all hold";
    }

    private static String clause(String policy) {
        return policy.substring(Math.max(0, policy.indexOf(')') + 1))
                .replaceAll("\\s+", " ")
                .replaceAll(";$", "")
                .strip();
    }

    private static Optional<String> text(JsonNode policy) {
        try {
            return Optional.of(Policy.fromJson("alone", policy.toString()).getSource());
        } catch (InternalException e) {
            return Optional.empty();
        }
    }

    private static JsonNode json(ParsedPolicy policy) {
        try {
            return JSON.readTree(new Policy(policy.text(), "alone").toJson());
        } catch (InternalException e) {
            throw new IllegalStateException("A policy that was read cannot be read again: " + policy.id(), e);
        }
    }

    private static PolicySet alone(String text) {
        return new PolicySet(Set.of(new Policy(text, "alone")));
    }

    private static Considered considered(ParsedPolicy policy, Match match, String why) {
        return new Considered(policy.id(), policy.permits(), match, why);
    }
}
