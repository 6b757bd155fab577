package dev.chancery.gateway.record;

import java.util.Optional;

/**
 * How a request ended.
 *
 * @param code of the refusal, if it was refused
 */
public record Closing(int status, Outcome outcome, Optional<String> code) {

    public static Closing ok() {
        return new Closing(200, Outcome.OK, Optional.empty());
    }

    /** An answer with this status and refusal code. */
    public static Closing refused(int status, String code) {
        return new Closing(status, Outcome.ofStatus(status), Optional.of(code));
    }

    /** The same, but known to have ended in this way. */
    public Closing as(Outcome known) {
        return new Closing(status, known, code);
    }
}
