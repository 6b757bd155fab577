package dev.chancery.authority.policy.cedar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the policies whose scope can match a request, without looking at the others. A policy is kept under every
 * combination of the entities its scope names, or under none where the scope is open, and a request is looked up under
 * every combination of what it is and belongs to, and none: so whatever matches is found, and an open policy always is.
 */
final class ScopeIndex {

    private final List<ParsedPolicy> policies;
    private final Map<Key, List<Integer>> places = new HashMap<>();

    /** Where a policy is kept; null stands for a part that no entity narrows. */
    private record Key(
            @Nullable EntityId principal,
            @Nullable EntityId action,
            @Nullable EntityId resource) {}

    ScopeIndex(List<ParsedPolicy> policies) {
        this.policies = policies;
        for (var place = 0; place < policies.size(); place++) {
            keep(policies.get(place).scope(), place);
        }
    }

    /** In the order of the text. */
    List<ParsedPolicy> candidates(CedarRequest.SliceKey request) {
        var found = new ArrayList<Integer>();
        for (var principal : withOpen(request.principal(), request.groups())) {
            for (var action : withOpen(request.action(), request.actionGroups())) {
                for (var resource : withOpen(request.resource(), Set.of())) {
                    found.addAll(places.getOrDefault(new Key(principal, action, resource), List.of()));
                }
            }
        }
        return found.stream().distinct().sorted().map(policies::get).toList();
    }

    private void keep(ParsedPolicy.Scope scope, int place) {
        for (var principal : keys(scope.principal())) {
            for (var action : keys(scope.action())) {
                for (var resource : keys(scope.resource())) {
                    places.computeIfAbsent(new Key(principal, action, resource), _ -> new ArrayList<>())
                            .add(place);
                }
            }
        }
    }

    private static Iterable<@Nullable EntityId> keys(Constraint constraint) {
        var keys = new LinkedHashSet<@Nullable EntityId>(constraint.entities());
        if (constraint.isOpen()) {
            keys.add(null);
        }
        return keys;
    }

    private static Iterable<@Nullable EntityId> withOpen(EntityId entity, Set<EntityId> ancestors) {
        var keys = new LinkedHashSet<@Nullable EntityId>(ancestors);
        keys.add(entity);
        keys.add(null);
        return keys;
    }
}
