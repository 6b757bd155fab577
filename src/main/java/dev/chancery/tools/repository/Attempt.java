package dev.chancery.tools.repository;

import dev.chancery.kernel.Refusal;

/** A value, or the refusal that stands in its way. */
sealed interface Attempt<T> {

    /** It worked. */
    record Done<T>(T value) implements Attempt<T> {}

    /** It did not, and nothing after it was tried. */
    record Stopped<T>(Refusal refusal) implements Attempt<T> {}

    static <T> Attempt<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Attempt<T> stopped(String code, String detail) {
        return new Stopped<>(new Refusal(code, detail));
    }

    /** What comes after, if it worked. */
    @FunctionalInterface
    interface Step<T, R, E extends Exception> {

        Attempt<R> after(T value) throws E;
    }

    default <R, E extends Exception> Attempt<R> then(Step<? super T, R, E> next) throws E {
        return switch (this) {
            case Done<T>(var value) -> next.after(value);
            case Stopped<T>(var refusal) -> new Stopped<>(refusal);
        };
    }
}
