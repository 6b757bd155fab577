package dev.chancery.tools.mcp;

import dev.chancery.authority.Access;
import dev.chancery.authority.KnownAction;
import dev.chancery.tools.ToolDescription;
import dev.chancery.tools.ToolServer;
import dev.chancery.tools.calls.Principals;
import java.util.List;
import org.springframework.stereotype.Component;

/** Leaves of a server's tools those that policy could allow an agent, in the order of the server. */
@Component
class Visibility {

    private final Access access;
    private final Principals principals;

    Visibility(Access access, Principals principals) {
        this.access = access;
        this.principals = principals;
    }

    List<ToolDescription> of(Exchange exchange, Message.Request request) {
        var task = TaskReference.of(exchange, request.params());
        var principal = principals.of(exchange.agent(), task.flatMap(TaskReference::id));
        return exchange.server().tools().stream()
                .filter(it -> access.couldAllow(exchange.agent().id(), principal, known(exchange.server(), it)))
                .toList();
    }

    private static KnownAction known(ToolServer server, ToolDescription tool) {
        return new KnownAction(server.audience(), tool.tool(), tool.action(), tool.effect(), tool.inputSchema());
    }
}
