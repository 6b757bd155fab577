package dev.chancery.tools;

import dev.chancery.verifier.Admitted;
import java.util.List;

/**
 * Does what it describes, and nothing else. It is handed only what the verifier admitted, so there is no way to it without
 * a credential for exactly the request it gets.
 */
public interface ToolServer {

    /** What every audience begins with; the rest is the server's name in paths such as {@code /mcp/repository}. */
    String AUDIENCE_PREFIX = "tool-server.";

    /** The audience that credentials for it name, such as {@code tool-server.repository}. */
    String audience();

    /** What it is for, in a sentence. */
    String description();

    /** Its actions, in the order people meet them. */
    List<ToolDescription> tools();

    /**
     * Does the admitted act on the admitted arguments, outside any transaction. Whatever is thrown becomes
     * {@code tool_error}. A change it makes is recorded with {@link SideEffects}.
     */
    ToolAnswer.Outcome perform(Admitted admitted);

    /** Whether its results are MCP's own ({@code content}, {@code structuredContent}) and can be handed on as they are. */
    default boolean answersInMcp() {
        return false;
    }

    /** The audience without its prefix: {@code repository}. */
    default String name() {
        return audience().substring(AUDIENCE_PREFIX.length());
    }
}
