package dev.chancery.gateway.chat;

import dev.chancery.gateway.Rejected;
import dev.chancery.kernel.Refusal;
import java.time.Duration;
import java.util.Optional;

/**
 * A call that is not made, or was and came to nothing, as HTTP tells it.
 *
 * @param param the field of the body that is to blame, or empty
 */
record TurnedAway(int status, Refusal refusal, Optional<Duration> retryAfter, Optional<String> param)
        implements ChatDesk.Answer {

    static TurnedAway of(int status, Refusal refusal) {
        return new TurnedAway(status, refusal, Optional.empty(), Optional.empty());
    }

    static TurnedAway of(int status, String code, String detail) {
        return of(status, new Refusal(code, detail));
    }

    static TurnedAway inField(String field, String detail) {
        return new TurnedAway(
                400,
                new Refusal("invalid_request", detail),
                Optional.empty(),
                field.isEmpty() ? Optional.empty() : Optional.of(field));
    }

    static TurnedAway later(int status, Refusal refusal, Duration wait) {
        return new TurnedAway(status, refusal, Optional.of(wait), Optional.empty());
    }

    static TurnedAway full(Rejected rejected) {
        return later(503, rejected.refusal(), rejected.retryAfter());
    }
}
