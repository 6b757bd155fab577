package dev.chancery.tools.mcp;

import dev.chancery.authority.Act;
import dev.chancery.kernel.TaskId;
import dev.chancery.tools.ToolServer;
import dev.chancery.tools.mcp.RpcErrorOr.Failure;
import dev.chancery.tools.mcp.RpcErrorOr.Value;
import java.util.Map;
import java.util.Optional;

/** The params of {@code tools/call}, in order: which tool, with which arguments, under which task. */
record CallParams(String name, Map<String, Object> arguments, Optional<TaskId> task, Optional<String> reason) {

    /** The act these params mean on a server. */
    Act on(ToolServer server) {
        return new Act(server.audience(), toolOf(server), name, arguments);
    }

    private String toolOf(ToolServer server) {
        return server.tools().stream()
                .filter(it -> it.action().equals(name))
                .map(it -> it.tool())
                .findFirst()
                .orElse(server.name());
    }

    static RpcErrorOr<CallParams> of(Exchange exchange, Map<String, Object> params) {
        if (!(params.get("name") instanceof String name) || name.isEmpty() || name.length() > 128) {
            return invalid("The name of the tool to call is a text of 1 to 128 characters.");
        }
        var arguments = Json.object(params.getOrDefault("arguments", Map.of()));
        if (arguments.isEmpty() || Json.hasNull(arguments.get())) {
            return invalid("The arguments are an object without nulls; leave out what you have no value for.");
        }
        var meta = Meta.of(params);
        var task = TaskReference.of(exchange, params);
        if (task.isPresent() && task.get().id().isEmpty()) {
            return invalid("The task is named by its id, but was: " + task.get().text());
        }
        return new Value<>(new CallParams(name, arguments.get(), task.flatMap(TaskReference::id), meta.reason()));
    }

    private static RpcErrorOr<CallParams> invalid(String detail) {
        return new Failure<>(RpcError.invalidParams("invalid_params", detail));
    }
}
