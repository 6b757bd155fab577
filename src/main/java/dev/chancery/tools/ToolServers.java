package dev.chancery.tools;

import dev.chancery.authority.Act;
import dev.chancery.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/** Every tool server, built in or registered, each behind the verifier. */
public interface ToolServers {

    /**
     * Presents the credential for this act and, if it is admitted, does the act. A credential is used up by the call
     * that admits it, whatever becomes of the act. Never call it inside a transaction.
     */
    ToolAnswer call(String credential, Act act);

    /** The servers that can be called at this moment, by name. */
    List<ToolServer> all();

    /** The server of this audience, if it can be called at this moment. */
    Optional<ToolServer> find(String audience);

    /**
     * What is wrong with an act before anyone decides on it: {@code unknown_tool_server}, {@code unknown_tool} or
     * {@code invalid_arguments}.
     */
    Optional<Refusal> complaint(Act act);
}
