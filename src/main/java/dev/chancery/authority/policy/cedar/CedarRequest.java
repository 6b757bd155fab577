package dev.chancery.authority.policy.cedar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The question as Cedar sees it: who with which groups, what within which groups of actions, where, and the context as
 * JSON values. It holds all that a decision depended on, so that the decision can be made again.
 */
public record CedarRequest(
        EntityId principal,
        Set<EntityId> groups,
        EntityId action,
        Set<EntityId> actionGroups,
        EntityId resource,
        Map<String, Object> context) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static final String ARGUMENTS = "arguments";
    static final String APPROVED = "approved";

    public CedarRequest {
        groups = Set.copyOf(groups);
        actionGroups = Set.copyOf(actionGroups);
        context = Map.copyOf(context);
    }

    /** As JSON, from which {@link #fromJson(String)} makes it again, with or without the arguments. */
    public String toJson(boolean withArguments) {
        var kept = new TreeMap<String, Object>(context);
        if (!withArguments && !Map.of().equals(kept.get(ARGUMENTS))) {
            kept.remove(ARGUMENTS);
        }
        return JSON.writeValueAsString(Map.of(
                "principal", principal.id(),
                "groups", names(groups),
                "action", action.id(),
                "action_groups", names(actionGroups),
                "resource", resource.id(),
                "context", kept));
    }

    public static CedarRequest fromJson(String json) {
        var kept = JSON.readValue(json, Kept.class);
        return new CedarRequest(
                EntityId.agent(kept.principal),
                kept.groups.stream().map(EntityId::group).collect(Collectors.toSet()),
                EntityId.action(kept.action),
                kept.actionGroups.stream().map(EntityId::action).collect(Collectors.toSet()),
                EntityId.server(kept.resource),
                kept.context);
    }

    /** Whether the arguments are here, which they need not be in a request that was kept. */
    public boolean knowsArguments() {
        return context.containsKey(ARGUMENTS);
    }

    private record Kept(
            String principal,
            List<String> groups,
            String action,
            @JsonProperty("action_groups") List<String> actionGroups,
            String resource,
            Map<String, Object> context) {}

    private static List<String> names(Set<EntityId> entities) {
        return entities.stream().map(EntityId::id).sorted().toList();
    }

    /** Whether a person approved this very act. */
    boolean isApproved() {
        return Boolean.TRUE.equals(context.get(APPROVED));
    }

    /** Whether the credential is asked for with a key that must prove its presence. */
    boolean isBound() {
        return Boolean.TRUE.equals(context.get("proof"));
    }

    /** What a slice of policies depends on; the context does not matter to it. */
    SliceKey sliceKey() {
        return new SliceKey(principal, groups, action, actionGroups, resource);
    }

    /** Everything a policy's scope can look at. */
    record SliceKey(
            EntityId principal, Set<EntityId> groups, EntityId action, Set<EntityId> actionGroups, EntityId resource) {}
}
