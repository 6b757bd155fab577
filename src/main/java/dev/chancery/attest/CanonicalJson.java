package dev.chancery.attest;

import dev.chancery.kernel.Digest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.NumberToJSON;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one byte form of a JSON value, RFC 8785. Values that this form would blur, that is numbers no double can tell
 * apart and text with half a surrogate pair, are refused, so that two different values never share a digest.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final HexFormat HEX = HexFormat.of();

    /** Every whole number up to this one is a double, and written as its digits. */
    private static final long EXACT = 1L << 53;

    private CanonicalJson() {}

    /** The canonical UTF-8 of anything Jackson can write; {@link IllegalArgumentException} for a value it would blur. */
    public static byte[] of(Object value) {
        try {
            var text = new StringBuilder(512);
            write(value, text);
            return utf8(text);
        } catch (IOException e) {
            throw new IllegalArgumentException("This value has no canonical JSON form.", e);
        }
    }

    /** The SHA-256 of the canonical form. */
    public static Digest digest(Object value) {
        return Digest.sha256(of(value));
    }

    /** What most values are made of needs no tree; whatever else there is becomes one first. */
    private static void write(@Nullable Object value, StringBuilder text) throws IOException {
        switch (value) {
            case String words -> quote(words, text);
            case Boolean truth -> text.append(truth.booleanValue());
            case Integer number -> text.append(number.intValue());
            case Long number when Math.abs(number) <= EXACT -> text.append(number.longValue());
            case Map<?, ?> members
            when members.keySet().stream().allMatch(String.class::isInstance) -> members(members, text);
            case List<?> elements -> elements(elements, text);
            case null -> text.append("null");
            default -> tree(MAPPER.valueToTree(value), text);
        }
    }

    private static void members(Map<?, ?> members, StringBuilder text) throws IOException {
        var names = members.keySet().toArray(String[]::new);
        Arrays.sort(names);
        text.append('{');
        for (var place = 0; place < names.length; place++) {
            text.append(place == 0 ? "" : ",");
            quote(names[place], text);
            text.append(':');
            write(members.get(names[place]), text);
        }
        text.append('}');
    }

    private static void elements(List<?> elements, StringBuilder text) throws IOException {
        text.append('[');
        for (var place = 0; place < elements.size(); place++) {
            text.append(place == 0 ? "" : ",");
            write(elements.get(place), text);
        }
        text.append(']');
    }

    private static void tree(JsonNode node, StringBuilder text) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> members(node, text);
            case ARRAY -> {
                text.append('[');
                for (var place = 0; place < node.size(); place++) {
                    text.append(place == 0 ? "" : ",");
                    tree(node.get(place), text);
                }
                text.append(']');
            }
            case STRING -> quote(node.stringValue(), text);
            case NUMBER -> number(node, text);
            case BOOLEAN -> text.append(node.booleanValue());
            case NULL, MISSING -> text.append("null");
            // What has no node of its own in a tree has a form once it is written.
            case BINARY, POJO -> tree(MAPPER.readTree(MAPPER.writeValueAsString(node)), text);
        }
    }

    /** RFC 8785 section 3.2.3: by UTF-16 code units, which is how Java compares text. */
    private static void members(JsonNode node, StringBuilder text) throws IOException {
        var names = node.propertyNames().toArray(String[]::new);
        Arrays.sort(names);
        text.append('{');
        for (var place = 0; place < names.length; place++) {
            text.append(place == 0 ? "" : ",");
            quote(names[place], text);
            text.append(':');
            tree(node.get(names[place]), text);
        }
        text.append('}');
    }

    /** RFC 8785 section 3.2.2.2. */
    private static void quote(String words, StringBuilder text) {
        text.append('"');
        for (var place = 0; place < words.length(); place++) {
            var letter = words.charAt(place);
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (letter < ' ') {
                        text.append("\\u00").append(HEX.toHexDigits((byte) letter));
                    } else {
                        text.append(letter);
                    }
                }
            }
        }
        text.append('"');
    }

    private static void number(JsonNode node, StringBuilder text) throws IOException {
        if (node.canConvertToLong() && node.isIntegralNumber() && Math.abs(node.longValue()) <= EXACT) {
            text.append(node.longValue());
            return;
        }
        refuseBlurredNumber(node);
        text.append(NumberToJSON.serializeNumber(node.doubleValue()));
    }

    private static void refuseBlurredNumber(JsonNode number) {
        var nearest = number.numberValue().doubleValue();
        var exact = Double.isFinite(nearest)
                && (number.isFloat()
                        || number.isDouble()
                        || BigDecimal.valueOf(nearest).compareTo(number.decimalValue()) == 0);
        if (!exact) {
            throw new IllegalArgumentException(
                    "Canonical JSON keeps numbers as doubles, which cannot hold " + number + " exactly.");
        }
    }

    private static byte[] utf8(CharSequence text) throws CharacterCodingException {
        var encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }
}
