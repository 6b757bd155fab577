package dev.chancery.gateway.chat;

import jakarta.servlet.http.HttpServletRequest;

/** Whether the client is still there. Asked by the thread that serves the request, while nothing is read from it. */
@FunctionalInterface
public interface Connection {

    String ATTRIBUTE = Connection.class.getName();

    boolean isGone();

    /** Of this request; one of which nothing is known is never gone. */
    static Connection of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Connection known ? known : () -> false;
    }
}
