package dev.chancery.models.provider;

import dev.chancery.kernel.Refusal;
import dev.chancery.models.Reply.ErrorClass;
import dev.chancery.models.Reply.Finish;
import dev.chancery.models.ToolCall;
import dev.chancery.models.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How one attempt ended. */
public sealed interface Outcome {

    /** The model answered; usage is empty when the provider did not count. */
    record Answered(String text, List<ToolCall> calls, Finish finish, Optional<Usage> usage) implements Outcome {

        public Answered {
            calls = List.copyOf(calls);
        }
    }

    /**
     * It did not.
     *
     * @param isWorthOneRetry such a transient fault is tried once more and not again
     */
    record Faulted(
            ErrorClass errorClass,
            Refusal refusal,
            Optional<Integer> status,
            Optional<Duration> retryAfter,
            boolean isWorthOneRetry)
            implements Outcome {

        /** A fault without a status and without advice. */
        public static Faulted of(ErrorClass errorClass, String code, String detail) {
            return new Faulted(errorClass, new Refusal(code, detail), Optional.empty(), Optional.empty(), false);
        }

        public Faulted status(int status) {
            return new Faulted(errorClass, refusal, Optional.of(status), retryAfter, isWorthOneRetry);
        }

        public Faulted retryAfter(Optional<Duration> wait) {
            return new Faulted(errorClass, refusal, status, wait, isWorthOneRetry);
        }

        public Faulted onceMore() {
            return new Faulted(errorClass, refusal, status, retryAfter, true);
        }
    }
}
