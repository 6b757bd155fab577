package dev.chancery.gateway.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** A place in a request's body, which knows its own name for the sake of whoever sent it. */
record Field(String path, JsonNode value) {

    /** What is at this place is not what belongs there. Caught by the reader and told to the client. */
    static final class Wrong extends RuntimeException {

        private final String path;

        Wrong(String path, String detail) {
            super(detail, null, false, false);
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    Field member(String name) {
        return new Field(path.isEmpty() ? name : path + "." + name, value.path(name));
    }

    boolean isAbsent() {
        return value.isMissingNode() || value.isNull();
    }

    Wrong wrong(String demand) {
        return new Wrong(path, path + " " + demand);
    }

    String text() {
        if (!value.isString()) {
            throw wrong(isAbsent() ? "is missing." : "must be a string.");
        }
        return value.stringValue();
    }

    Optional<String> optionalText() {
        return isAbsent() ? Optional.empty() : Optional.of(text());
    }

    boolean truth() {
        if (!isAbsent() && !value.isBoolean()) {
            throw wrong("must be true or false.");
        }
        return !isAbsent() && value.booleanValue();
    }

    int number(int lowest, int highest) {
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < lowest
                || value.intValue() > highest) {
            throw wrong("must be a whole number from " + lowest + " to " + highest + ".");
        }
        return value.intValue();
    }

    OptionalDouble fraction(double highest) {
        if (isAbsent()) {
            return OptionalDouble.empty();
        }
        if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > highest) {
            throw wrong("must be a number from 0 to " + (int) highest + ".");
        }
        return OptionalDouble.of(value.doubleValue());
    }

    /** The elements of a list; none when it is absent. */
    List<Field> elements(int most) {
        if (isAbsent()) {
            return List.of();
        }
        if (!value.isArray() || value.size() > most) {
            throw wrong("must be a list of at most " + most + ".");
        }
        var elements = new ArrayList<Field>();
        for (var at = 0; at < value.size(); at++) {
            elements.add(new Field(path + "[" + at + "]", value.get(at)));
        }
        return elements;
    }

    Field object() {
        if (!value.isObject()) {
            throw wrong(isAbsent() ? "is missing." : "must be an object.");
        }
        return this;
    }

    /** Refuses a wish that is not granted rather than ignoring it. */
    void mustBeAbsent(String demand) {
        if (!isAbsent()) {
            throw wrong(demand);
        }
    }
}
