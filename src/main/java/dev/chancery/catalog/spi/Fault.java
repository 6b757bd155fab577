package dev.chancery.catalog.spi;

/** Something wrong in a text, at a line and column that count from 1; line 0 stands for the text as a whole. */
public record Fault(int line, int column, String message) {

    /** A fault of the text as a whole. */
    public static Fault ofTheWhole(String message) {
        return new Fault(0, 0, message);
    }

    /** As {@code 12:3 the message}. */
    @Override
    public String toString() {
        return line == 0 ? message : line + ":" + column + " " + message;
    }
}
