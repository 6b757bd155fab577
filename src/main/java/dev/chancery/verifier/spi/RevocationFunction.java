package dev.chancery.verifier.spi;

import java.util.regex.Pattern;

/**
 * The name of a function in the database of used credentials that says what was taken back, so that a use and its standing
 * are one statement. It takes three arrays of equal length, {@code (credentials uuid[], agents uuid[], tasks uuid[])}, and
 * gives {@code (place bigint, reason text)}: one row, counted from 1, for each that no longer counts, and none for the others.
 */
public record RevocationFunction(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z_]+\\.[a-z_]+");

    public RevocationFunction {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A function is named schema.function, but was: " + name);
        }
    }
}
