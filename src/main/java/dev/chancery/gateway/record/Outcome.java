package dev.chancery.gateway.record;

import java.util.Locale;

/** How a request ended, as the metric and the record spell it. */
public enum Outcome {
    OK,
    CLIENT_ERROR,
    SERVER_ERROR,
    EXCEPTION,
    CANCELLED,
    SUBMITTER_TIMEOUT,
    REJECTED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an answer with this status was, where nothing more is known. */
    public static Outcome ofStatus(int status) {
        if (status < 400) {
            return OK;
        }
        return status < 500 ? CLIENT_ERROR : SERVER_ERROR;
    }

    static Outcome parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
