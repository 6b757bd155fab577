package dev.chancery.authority.oauth;

import java.util.function.Function;

/**
 * Part of what was asked for, or the error that it cannot be made out. Parts are read one after the other, and the first
 * that does not do is the answer.
 */
sealed interface Asked<T> {

    /** It can be made out. */
    record Clear<T>(T value) implements Asked<T> {}

    /** It cannot, and this is the answer. */
    record Misasked<T>(OAuthError error) implements Asked<T> {}

    default <R> Asked<R> then(Function<T, Asked<R>> next) {
        return switch (this) {
            case Clear<T>(var value) -> next.apply(value);
            case Misasked<T>(var error) -> new Misasked<>(error);
        };
    }

    default <R> Asked<R> map(Function<T, R> next) {
        return then(it -> new Clear<>(next.apply(it)));
    }
}
