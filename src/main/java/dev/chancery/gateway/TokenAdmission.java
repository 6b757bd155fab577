package dev.chancery.gateway;

/**
 * Admission by tokens, per model: a provider counts a call's input and its {@code maxTokens} from the start of the call,
 * so a call that would pass the model's tokens a minute is rejected before it is made.
 */
public interface TokenAdmission {

    /** Reserves this many tokens of the model, or rejects at once. A model without a limit has room for everything. */
    Answer reserve(String model, long tokens);

    /** Whether the call may start. */
    sealed interface Answer {}

    /** Room was made; settle or release it exactly once, later ones do nothing. */
    non-sealed interface Reserved extends Answer {

        /** The call used so many tokens; what it did not use is there for others at once. */
        void settle(long used);

        /** The call was not made. */
        default void release() {
            settle(0);
        }
    }

    /**
     * No room: {@code tokens_exhausted} with the time until there is, or {@code tokens_beyond_limit} when the call asks
     * for more than the model has in a whole minute.
     */
    record Exhausted(Rejected rejected) implements Answer {}
}
