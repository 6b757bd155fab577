package dev.chancery.authority.policy.cedar;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A request that names everything, and ways to vary it. */
public final class TestingRequests {

    private TestingRequests() {}

    /** {@code bot}, in the group {@code release}, wants {@code issues.close} with these arguments. */
    public static CedarRequest request(Map<String, Object> arguments) {
        return request("bot", "issues.close", arguments);
    }

    public static CedarRequest request(String agent, String action, Map<String, Object> arguments) {
        return new CedarRequest(
                EntityId.agent(agent),
                Set.of(EntityId.group("release")),
                EntityId.action(action),
                Set.of(EntityId.action("issues.*"), EntityId.action("effect:write")),
                EntityId.server("tool-server.issues"),
                Map.of(
                        "environment",
                        "staging",
                        "approved",
                        false,
                        "proof",
                        true,
                        "task",
                        Map.of("seconds_left", 30),
                        "arguments",
                        arguments));
    }

    public static CedarRequest approved(CedarRequest request) {
        var context = new HashMap<>(request.context());
        context.put("approved", true);
        return new CedarRequest(
                request.principal(),
                request.groups(),
                request.action(),
                request.actionGroups(),
                request.resource(),
                context);
    }

    public static CompiledPolicies policies(String text) {
        return new PolicyText("set", text).read().compile();
    }
}
