package dev.chancery.tools;

import dev.chancery.kernel.Refusal;
import dev.chancery.verifier.ToolRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows every tool server and its actions: those that are part of the application, then those that were registered. */
@Component
class ToolDirectory {

    private final Map<String, ToolServer> builtIn;
    private final List<ToolServerSource> sources;
    private final InputChecks checks = new InputChecks();

    ToolDirectory(List<ToolServer> builtIn, List<ToolServerSource> sources) {
        this.builtIn =
                builtIn.stream().collect(Collectors.toUnmodifiableMap(ToolServer::audience, Function.identity()));
        this.sources = List.copyOf(sources);
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
            return input.complaint(Inputs.without(arguments));
        }
    }

    List<ToolServer> all() {
        return Stream.concat(builtIn.values().stream(), sources.stream().flatMap(it -> it.servers().stream()))
                .sorted(Comparator.comparing(ToolServer::name))
                .toList();
    }

    Optional<ToolServer> server(String audience) {
        return Optional.ofNullable(builtIn.get(audience))
                .or(() -> sources.stream()
                        .flatMap(it -> it.find(audience).stream())
                        .findFirst());
    }

    Answer find(ToolRequest request) {
        return server(request.audience())
                .map(server -> find(server, request))
                .orElseGet(
                        () -> unknown("unknown_tool_server", "No tool server answers to " + request.audience() + "."));
    }

    private Answer find(ToolServer server, ToolRequest request) {
        return server.tools().stream()
                .filter(it -> it.tool().equals(request.tool()) && it.action().equals(request.action()))
                .findFirst()
                .<Answer>map(it -> new Found(server, new Described(it, checks.of(it))))
                .orElseGet(() ->
                        unknown("unknown_tool", "The server " + server.name() + " has no " + request.act() + "."));
    }

    private static Answer unknown(String code, String detail) {
        return new Unknown(new Refusal(code, detail));
    }
}
