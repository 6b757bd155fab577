package dev.chancery.review.sarif;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One value of a SARIF file and where it stands. What is not there is empty; what is there but not of the kind that was
 * asked for is a fault, and reads as if it were not there.
 */
record SarifNode(String path, JsonNode value, List<String> faults) {

    /** The member of this object. */
    SarifNode at(String name) {
        if (isThere() && !value.isObject()) {
            fault("has to be an object");
        }
        var member = value.isObject() ? value.path(name) : MissingNode.getInstance();
        return new SarifNode(path.isEmpty() ? name : path + "." + name, member, faults);
    }

    boolean isThere() {
        return !value.isMissingNode();
    }

    /** The elements of this array. */
    List<SarifNode> items() {
        if (isThere() && !value.isArray()) {
            fault("has to be an array");
        }
        return IntStream.range(0, value.isArray() ? value.size() : 0)
                .mapToObj(this::item)
                .toList();
    }

    /** The element of this array at the index an optional member names, as SARIF refers to shared objects. */
    Optional<SarifNode> item(OptionalInt index) {
        if (index.isEmpty() || index.getAsInt() < 0) {
            return Optional.empty();
        }
        if (!value.isArray() || index.getAsInt() >= value.size()) {
            fault("has no element " + index.getAsInt() + ", but is referred to by that index");
            return Optional.empty();
        }
        return Optional.of(item(index.getAsInt()));
    }

    Optional<String> text() {
        if (isThere() && !value.isString()) {
            fault("has to be text");
        }
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    /** The text, which has to be there and not be blank. */
    String needed() {
        var text = text().map(Plain::text).filter(it -> !it.isBlank());
        if (text.isEmpty()) {
            fault("has to be there, and not be blank");
        }
        return text.orElse("");
    }

    OptionalInt number() {
        var isNumber = value.isIntegralNumber() && value.canConvertToInt();
        if (isThere() && !isNumber) {
            fault("has to be a whole number");
        }
        return isNumber ? OptionalInt.of(value.intValue()) : OptionalInt.empty();
    }

    void fault(String sentence) {
        faults.add(path + " " + sentence + ".");
    }

    private SarifNode item(int index) {
        return new SarifNode(path + "[" + index + "]", value.path(index), faults);
    }
}
