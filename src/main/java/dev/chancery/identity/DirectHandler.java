package dev.chancery.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers {@code POST} at one path that is asked thousands of times a second. A request whose token lives and has the
 * authority comes to it past the security chain and MVC; whatever leaves a doubt goes the long way, where the same path is
 * mapped and guarded by the same authority, and is refused there.
 */
public interface DirectHandler {

    String path();

    /** The one of {@link Scopes} that the caller has. */
    String authority();

    void handle(BearerCaller caller, byte[] body, HttpServletRequest request, HttpServletResponse response)
            throws Exception;
}
