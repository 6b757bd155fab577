package dev.chancery.tools;

import dev.chancery.kernel.Refusal;
import dev.chancery.verifier.ToolRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows every tool server and its actions. */
@Component
class ToolDirectory {

    private final Map<String, ToolServer> builtIn;
    private final Map<Map<String, Object>, InputCheck> checks = new ConcurrentHashMap<>();

    ToolDirectory(List<ToolServer> builtIn) {
        this.builtIn =
                builtIn.stream().collect(Collectors.toUnmodifiableMap(ToolServer::audience, Function.identity()));
    }

    /** What a request means here. */
    sealed interface Answer {}

    /** There is such a server, and it has such an action. */
    record Found(ToolServer server, Described tool) implements Answer {}

    /** There is none: {@code unknown_tool_server} or {@code unknown_tool}. */
    record Unknown(Refusal refusal) implements Answer {}

    /** An action with its input schema ready for use. */
    record Described(ToolDescription description, InputCheck input) {

        Optional<Refusal> check(Map<String, Object> arguments) {
            return input.complaint(arguments);
        }
    }

    /** The server of this audience, whatever it is. */
    Optional<ToolServer> server(String audience) {
        return Optional.ofNullable(builtIn.get(audience));
    }

    Answer find(ToolRequest request) {
        return server(request.audience())
                .map(server -> find(server, request))
                .orElseGet(
                        () -> unknown("unknown_tool_server", "No tool server answers to " + request.audience() + "."));
    }

    private Answer find(ToolServer server, ToolRequest request) {
        return server.tools().stream()
                .filter(it -> it.act().equals(request.act()))
                .findFirst()
                .<Answer>map(it -> new Found(server, new Described(it, check(it))))
                .orElseGet(() ->
                        unknown("unknown_tool", "The server " + server.name() + " has no " + request.act() + "."));
    }

    private InputCheck check(ToolDescription description) {
        return checks.computeIfAbsent(description.inputSchema(), InputCheck::new);
    }

    private static Answer unknown(String code, String detail) {
        return new Unknown(new Refusal(code, detail));
    }
}
