package dev.chancery.tools;

import dev.chancery.authority.Act;

/** The built-in tool servers, each behind the verifier. */
public interface ToolServers {

    /**
     * Presents the credential for this act and, if it is admitted, does the act. A credential is used up by the call
     * that admits it, whatever becomes of the act. Never call it inside a transaction.
     */
    ToolAnswer call(String credential, Act act);
}
