package dev.chancery.tools.registry;

import dev.chancery.kernel.Refusal;
import dev.chancery.tools.Inputs;
import dev.chancery.tools.SideEffects;
import dev.chancery.tools.ToolAnswer.Completed;
import dev.chancery.tools.ToolAnswer.Failed;
import dev.chancery.tools.ToolAnswer.InputRequired;
import dev.chancery.tools.ToolAnswer.Outcome;
import dev.chancery.tools.ToolDescription;
import dev.chancery.tools.ToolServer;
import dev.chancery.tools.upstream.UpstreamAnswer.Result;
import dev.chancery.tools.upstream.UpstreamAnswer.Unclear;
import dev.chancery.tools.upstream.UpstreamAnswer.Undone;
import dev.chancery.tools.upstream.UpstreamMcp;
import dev.chancery.verifier.Admitted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A registered server as it stands at this moment. It gets our secret for it and nothing of the caller's but arguments. */
final class UpstreamToolServer implements ToolServer {

    private final RegisteredServer server;
    private final UpstreamMcp upstream;
    private final UpstreamSecrets secrets;
    private final SideEffects effects;
    private final List<ToolDescription> tools;

    UpstreamToolServer(RegisteredServer server, UpstreamMcp upstream, UpstreamSecrets secrets, SideEffects effects) {
        this.server = server;
        this.upstream = upstream;
        this.secrets = secrets;
        this.effects = effects;
        this.tools = server.actions().stream()
                .filter(RegisteredAction::isCallable)
                .map(it -> it.definition().describe(server.name(), it.effect()))
                .toList();
    }

    @Override
    public String audience() {
        return server.audience();
    }

    @Override
    public String description() {
        return server.identity().description();
    }

    @Override
    public List<ToolDescription> tools() {
        return tools;
    }

    @Override
    public boolean answersInMcp() {
        return true;
    }

    @Override
    public Outcome perform(Admitted admitted) {
        var answer = upstream.ask(secrets.endpoint(server), "tools/call", params(admitted));
        return switch (answer) {
            case Undone(var refusal) -> new Failed(refusal);
            case Unclear(var refusal) -> {
                record(admitted, "unknown");
                yield new Failed(refusal);
            }
            case Result(var result) -> outcome(admitted, result);
        };
    }

    private Map<String, Object> params(Admitted admitted) {
        var arguments = admitted.request().arguments();
        var inputs = Inputs.in(arguments);
        var params = new LinkedHashMap<String, Object>();
        params.put("name", admitted.request().action());
        params.put("arguments", Inputs.without(arguments));
        if (!inputs.responses().isEmpty()) {
            params.put("inputResponses", inputs.responses());
        }
        if (!inputs.state().isEmpty()) {
            params.put("requestState", inputs.state());
        }
        return params;
    }

    private Outcome outcome(Admitted admitted, Map<String, Object> result) {
        if ("input_required".equals(result.get("resultType"))) {
            return new InputRequired(
                    object(result.get("inputRequests")), result.get("requestState") instanceof String it ? it : "");
        }
        if (!(result.get("content") instanceof List<?>)) {
            record(admitted, "unknown");
            return new Failed(new Refusal("upstream_malformed", "The server answered without content."));
        }
        record(admitted, Boolean.TRUE.equals(result.get("isError")) ? "unknown" : "reported");
        return new Completed(result);
    }

    /** What happened elsewhere can only be told as it was heard; a reading act changes nothing by what was confirmed. */
    private void record(Admitted admitted, String certainty) {
        var changes = tools.stream()
                .filter(it -> it.action().equals(admitted.request().action()))
                .anyMatch(it -> it.effect().changesSomething());
        if (changes) {
            effects.record(admitted, server.audience(), Map.of("certainty", certainty));
        }
    }

    private static Map<String, Object> object(@Nullable Object value) {
        var members = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put(String.valueOf(name), member));
        }
        return members;
    }
}
