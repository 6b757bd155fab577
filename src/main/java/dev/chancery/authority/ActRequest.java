package dev.chancery.authority;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An agent's wish to do one act, for someone, under a task.
 *
 * @param possession the key that whoever acts proves to hold, if any
 * @param approval the approval that a person gave for this act, when the agent knows it
 * @param statedReason why the agent says it wants to; recorded, never believed
 * @param outerDelegations the agents through which the wish reached this one, nearest first
 */
public record ActRequest(
        InvocationId invocation,
        TaskId task,
        AgentId agent,
        Actor onBehalfOf,
        Act act,
        Optional<Possession> possession,
        Optional<UUID> approval,
        Optional<String> statedReason,
        List<AgentId> outerDelegations) {

    /**
     * A key, by its RFC 7638 thumbprint, and when it is proven: with the credential, which is bound to it, or already with
     * the request that carried the wish, whose credential never leaves this process.
     */
    public record Possession(String thumbprint, boolean isProvenAlready) {}

    private static final int LONGEST_REASON = 1000;
    private static final InvocationId NOBODYS = new InvocationId(new UUID(0, 0));

    public ActRequest {
        statedReason =
                statedReason.map(String::strip).filter(it -> !it.isEmpty()).map(ActRequest::cut);
        outerDelegations = List.copyOf(outerDelegations);
    }

    /** A wish without proof of possession, approval, stated reason or outer delegations. */
    public ActRequest(InvocationId invocation, TaskId task, AgentId agent, Actor onBehalfOf, Act act) {
        this(invocation, task, agent, onBehalfOf, act, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** The same wish for a credential that only the holder of this key can use. */
    public ActRequest boundTo(String thumbprint) {
        return heldBy(new Possession(thumbprint, false));
    }

    /** The same wish, which came with a fresh proof of this key for the very request that carried it. */
    public ActRequest provenBy(String thumbprint) {
        return heldBy(new Possession(thumbprint, true));
    }

    private ActRequest heldBy(Possession key) {
        return new ActRequest(
                invocation, task, agent, onBehalfOf, act, Optional.of(key), approval, statedReason, outerDelegations);
    }

    /** The key that must prove its presence with the credential. */
    public Optional<String> proofKeyThumbprint() {
        return possession.filter(it -> !it.isProvenAlready()).map(Possession::thumbprint);
    }

    /** The same wish, pointing at the approval it waits for. */
    public ActRequest withApproval(UUID id) {
        return new ActRequest(
                invocation, task, agent, onBehalfOf, act, possession, Optional.of(id), statedReason, outerDelegations);
    }

    /** The same wish with the agent's own words about it, cut to a thousand characters. */
    public ActRequest because(String reason) {
        return new ActRequest(
                invocation, task, agent, onBehalfOf, act, possession, approval, Optional.of(reason), outerDelegations);
    }

    /** The same wish, passed on by these agents, nearest first. */
    public ActRequest through(List<AgentId> agents) {
        return new ActRequest(invocation, task, agent, onBehalfOf, act, possession, approval, statedReason, agents);
    }

    /** The same wish without what tells one asking from the next: its invocation and the agent's words about it. */
    public ActRequest anonymous() {
        return new ActRequest(
                NOBODYS, task, agent, onBehalfOf, act, possession, approval, Optional.empty(), outerDelegations);
    }

    private static String cut(String reason) {
        return reason.codePointCount(0, reason.length()) <= LONGEST_REASON
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON));
    }
}
