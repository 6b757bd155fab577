package dev.chancery.authority.policy.cedar;

import java.util.Map;
import java.util.Set;

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

    static final String ARGUMENTS = "arguments";
    static final String APPROVED = "approved";

    public CedarRequest {
        groups = Set.copyOf(groups);
        actionGroups = Set.copyOf(actionGroups);
        context = Map.copyOf(context);
    }

    /** Whether a person approved this very act. */
    boolean isApproved() {
        return Boolean.TRUE.equals(context.get(APPROVED));
    }

    /** What a slice of policies depends on; the context does not matter to it. */
    SliceKey sliceKey() {
        return new SliceKey(principal, groups, action, actionGroups, resource);
    }

    /** Everything a policy's scope can look at. */
    record SliceKey(
            EntityId principal, Set<EntityId> groups, EntityId action, Set<EntityId> actionGroups, EntityId resource) {}
}
