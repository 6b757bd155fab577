package dev.chancery.authority.policy.cedar;

import com.cedarpolicy.model.policy.PolicySet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The policies that can matter to one kind of request, prepared for the evaluator, with and without those that escalate. */
final class Slice {

    private final List<ParsedPolicy> policies;
    private final Map<String, ParsedPolicy> byId;
    private final PolicySet all;
    private final PolicySet unescalating;

    Slice(List<ParsedPolicy> policies) {
        this.policies = List.copyOf(policies);
        this.byId = policies.stream().collect(Collectors.toMap(ParsedPolicy::id, Function.identity()));
        this.all = Engine.prepared(policies);
        this.unescalating = policies.stream().noneMatch(ParsedPolicy::escalates)
                ? all
                : Engine.prepared(
                        policies.stream().filter(it -> !it.escalates()).toList());
    }

    List<ParsedPolicy> policies() {
        return policies;
    }

    PolicySet all() {
        return all;
    }

    /** What is left when a person has spoken. */
    PolicySet unescalating() {
        return unescalating;
    }

    ParsedPolicy policy(String id) {
        var found = byId.get(id);
        if (found == null) {
            throw new IllegalStateException("The evaluator named a policy it was not given: " + id);
        }
        return found;
    }
}
