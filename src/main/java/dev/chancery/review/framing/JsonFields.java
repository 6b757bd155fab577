package dev.chancery.review.framing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The members of one object of a reply. What does not follow the schema is collected as sentences. */
final class JsonFields {

    private final JsonNode object;
    private final String place;
    private final List<String> faults;

    JsonFields(JsonNode object, String place, List<String> faults) {
        this.object = object;
        this.place = place;
        this.faults = faults;
    }

    /** The items of a list of objects that must be there; of what is no object, or no list, nothing. */
    <T> List<T> items(String name, Function<JsonFields, T> reader) {
        var list = object.get(name);
        if (list == null || !list.isArray()) {
            fault(name, "has to be a list");
            return List.of();
        }
        var items = new ArrayList<T>();
        for (var index = 0; index < list.size() && faults.isEmpty(); index++) {
            var item = new JsonFields(list.get(index), name + "[" + index + "]", faults);
            if (list.get(index).isObject()) {
                items.add(reader.apply(item));
            } else {
                fault(item.place, "has to be an object");
            }
        }
        return items;
    }

    /** Text that must be there and say something. */
    String text(String name, int most) {
        var text = optionalText(name, most);
        if (text.isEmpty()) {
            fault(name, "has to be text that says something");
        }
        return text;
    }

    /** Text, or the empty text where there is none. */
    String optionalText(String name, int most) {
        var value = object.get(name);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            fault(name, "has to be text");
            return "";
        }
        return PlainText.of(value.asString(), most);
    }

    /** A line number, counted from 1. */
    int line(String name) {
        var value = object.get(name);
        if (value != null && value.isIntegralNumber() && value.canConvertToInt() && value.asInt() >= 1) {
            return value.asInt();
        }
        fault(name, "has to be a whole number from 1 on");
        return 1;
    }

    /** A word the reader knows. */
    <T> Optional<T> word(String name, Function<String, Optional<T>> reader, String what) {
        var value = object.get(name);
        var word = value != null && value.isString() ? reader.apply(value.asString()) : Optional.<T>empty();
        if (word.isEmpty()) {
            fault(name, "has to be " + what);
        }
        return word;
    }

    void fault(String name, String what) {
        faults.add((place.isEmpty() || name.startsWith(place) ? name : place + "." + name) + " " + what + ".");
    }
}
