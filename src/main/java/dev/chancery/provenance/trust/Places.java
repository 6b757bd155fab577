package dev.chancery.provenance.trust;

import dev.chancery.catalog.spi.Fault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Where each member of a YAML text stands, by its JSON pointer, so that a fault can be shown in the text itself. */
public final class Places {

    private final Map<String, TokenStreamLocation> places;

    private Places(Map<String, TokenStreamLocation> places) {
        this.places = places;
    }

    /** The places of a text that was read before without a complaint. */
    static Places of(YAMLMapper yaml, String text) {
        try (var parser = yaml.createParser(text)) {
            return new Places(new Walk(parser).places());
        }
    }

    /** A fault of the member at this pointer, or else of the nearest one around it. */
    public Fault fault(String pointer, String message) {
        for (var at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            var place = places.get(at);
            if (place != null) {
                return new Fault(place.getLineNr(), place.getColumnNr(), message);
            }
            if (at.isEmpty()) {
                return Fault.ofTheWhole(message);
            }
        }
    }

    boolean knows(String pointer) {
        return places.containsKey(pointer);
    }

    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** One walk over the tokens: a member stands where its name stands, an element where it begins. */
    private static final class Walk {

        private final JsonParser parser;
        private final Map<String, TokenStreamLocation> places = new HashMap<>();
        private final Deque<Level> levels = new ArrayDeque<>();

        /** An object or array that is open: its own pointer, and the name or index of its next value. */
        private static final class Level {
            private final String pointer;
            private String next = "0";
            private int index;

            Level(String pointer) {
                this.pointer = pointer;
            }
        }

        Walk(JsonParser parser) {
            this.parser = parser;
        }

        Map<String, TokenStreamLocation> places() {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                take(token);
            }
            return places;
        }

        private void take(JsonToken token) {
            var level = levels.peek();
            if (token == JsonToken.PROPERTY_NAME && level != null) {
                level.next = parser.currentName();
                places.put(child(level.pointer, level.next), parser.currentTokenLocation());
            } else if (token.isStructEnd()) {
                levels.pop();
            } else {
                var pointer = value(level);
                if (token.isStructStart()) {
                    levels.push(new Level(pointer));
                }
            }
        }

        private String value(@Nullable Level level) {
            if (level == null) {
                return "";
            }
            var pointer = child(level.pointer, level.next);
            places.putIfAbsent(pointer, parser.currentTokenLocation());
            level.next = String.valueOf(++level.index);
            return pointer;
        }
    }
}
