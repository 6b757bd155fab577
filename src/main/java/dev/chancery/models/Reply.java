package dev.chancery.models;

import dev.chancery.kernel.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a call of a model ended, with what it took. */
public sealed interface Reply {

    /** How often the provider was asked, zero when a limit of ours held the call back. */
    int attempts();

    /** The model answered. */
    record Completed(
            String text, List<ToolCall> calls, Finish finish, Usage usage, Cost cost, Source source, int attempts)
            implements Reply {

        public Completed {
            calls = List.copyOf(calls);
        }
    }

    /**
     * It did not.
     *
     * @param status the provider's HTTP status, if one was seen
     * @param retryAfter how long to stay away, if anybody said
     */
    record Failed(
            ErrorClass errorClass,
            Refusal refusal,
            Optional<Integer> status,
            Optional<Duration> retryAfter,
            int attempts)
            implements Reply {}

    /** Why the model stopped. */
    enum Finish {
        STOP,
        LENGTH,
        TOOL_CALLS,
        CONTENT_FILTER
    }

    /** The three kinds of failure, for every provider alike. */
    enum ErrorClass {
        /** Too much was asked at once; later it may work. */
        THROTTLED,
        /** Broken for now; trying again may help. */
        TRANSIENT,
        /** The same call will never work. */
        UNRECOVERABLE
    }

    /**
     * Who answered.
     *
     * @param model the name the provider knows the model by
     * @param simulated true when no model was asked: such an answer is good for drills and never for evidence
     */
    record Source(String provider, String model, boolean simulated) {}
}
