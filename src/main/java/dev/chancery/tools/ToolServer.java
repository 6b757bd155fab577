package dev.chancery.tools;

import dev.chancery.verifier.Admitted;

/**
 * A tool that lives here. It is handed only what the verifier admitted, so there is no way to it without a credential for
 * exactly the request it gets.
 */
public interface ToolServer {

    /** The audience that credentials for it name, such as {@code tool-server.repository}. */
    String audience();

    /**
     * Does the admitted act on the admitted arguments, outside any transaction. Whatever is thrown becomes
     * {@code tool_error}.
     */
    ToolAnswer.Outcome perform(Admitted admitted);
}
