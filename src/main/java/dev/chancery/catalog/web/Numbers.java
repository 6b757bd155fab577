package dev.chancery.catalog.web;

import java.util.Optional;

/** Reads the number of a version. */
final class Numbers {

    private Numbers() {}

    static Optional<Integer> parse(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
