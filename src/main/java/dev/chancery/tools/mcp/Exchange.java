package dev.chancery.tools.mcp;

import dev.chancery.kernel.Actor;
import dev.chancery.tools.ToolServer;
import java.util.Optional;

/**
 * One request of one agent to one server, with the headers that came along.
 *
 * @param provenKey the thumbprint of the key whose proof (RFC 9449) was found good for this very request, if one came
 */
public record Exchange(Actor.Agent agent, Optional<String> provenKey, ToolServer server, Headers headers) {

    /** Looks a header up by its name, in any case. */
    @FunctionalInterface
    public interface Headers {

        Optional<String> first(String name);
    }
}
