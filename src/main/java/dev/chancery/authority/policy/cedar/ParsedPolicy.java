package dev.chancery.authority.policy.cedar;

import dev.chancery.authority.policy.Obligation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One policy of a set, read. Its id is unique among all policies that are live together. */
record ParsedPolicy(String id, boolean permits, Scope scope, Map<String, String> annotations, Reading reading) {

    /** Annotations that tell about a policy; every other one obliges. */
    static final Set<String> DESCRIPTIVE = Set.of("id", "escalate", "reason", "description");

    ParsedPolicy {
        annotations = Map.copyOf(annotations);
    }

    /** What a policy was read from, how many conditions it has and whether they look at the arguments of an act. */
    record Reading(PolicySource source, int conditions, boolean looksAtArguments) {}

    /** Principal, action and resource a policy is about. */
    record Scope(Constraint principal, Constraint action, Constraint resource) {

        boolean holds(CedarRequest request) {
            return principal.holds(request.principal(), request.groups())
                    && action.holds(request.action(), request.actionGroups())
                    && resource.holds(request.resource(), Set.of());
        }
    }

    boolean isUnconditional() {
        return reading.conditions() == 0;
    }

    boolean escalates() {
        return !permits && annotations.containsKey("escalate");
    }

    Optional<String> reason() {
        return Optional.ofNullable(annotations.get("reason"));
    }

    List<Obligation> obligations() {
        return new TreeMap<>(annotations)
                .entrySet().stream()
                        .filter(it -> !DESCRIPTIVE.contains(it.getKey()))
                        .map(it -> new Obligation(it.getKey(), it.getValue()))
                        .toList();
    }

    String text() {
        return reading.source().text();
    }
}
