package dev.chancery.attest;

import dev.chancery.kernel.Digest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one byte form of a JSON value, RFC 8785. Values that this form would blur, that is numbers no double can tell
 * apart and text with half a surrogate pair, are refused, so that two different values never share a digest.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private CanonicalJson() {}

    /** The canonical UTF-8 of anything Jackson can write; {@link IllegalArgumentException} for a value it would blur. */
    public static byte[] of(Object value) {
        var tree = MAPPER.<JsonNode>valueToTree(value);
        refuseBlurred(tree);
        try {
            // The library canonicalises objects and arrays only, so a lone value rides in an array of one.
            var wrapped = new JsonCanonicalizer("[" + MAPPER.writeValueAsString(tree) + "]").getEncodedString();
            return utf8(wrapped.substring(1, wrapped.length() - 1));
        } catch (IOException e) {
            throw new IllegalArgumentException("This value has no canonical JSON form.", e);
        }
    }

    /** The SHA-256 of the canonical form. */
    public static Digest digest(Object value) {
        return Digest.sha256(of(value));
    }

    private static void refuseBlurred(JsonNode node) {
        if (node.isNumber()) {
            refuseBlurredNumber(node);
        }
        node.forEach(CanonicalJson::refuseBlurred);
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

    private static byte[] utf8(String text) throws CharacterCodingException {
        var encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }
}
