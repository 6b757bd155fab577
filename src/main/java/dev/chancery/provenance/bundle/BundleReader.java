package dev.chancery.provenance.bundle;

import dev.chancery.kernel.Digest;
import dev.chancery.provenance.bundle.EvidenceBundle.BundledKey;
import dev.chancery.provenance.bundle.EvidenceBundle.BundledStatement;
import dev.chancery.provenance.bundle.EvidenceBundle.Seal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a bundle from a stranger. What was read is written again and must come out as the very same bytes: unknown or
 * repeated members, other number or base64 forms, and white space are all refused by that one comparison.
 */
public final class BundleReader {

    /** The longest file that is looked at, in bytes. */
    public static final int LARGEST = 64 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private BundleReader() {}

    /** The outcome of reading bytes that claim to be a bundle. */
    public sealed interface Read {}

    /** A well-formed bundle, of which nothing has been verified yet. */
    public record Wellformed(EvidenceBundle bundle) implements Read {}

    /** Not a bundle, and why in one sentence. */
    public record Malformed(String reason) implements Read {}

    /** Reads the one byte form of a bundle. */
    public static Read read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return new Malformed("A bundle has at most " + LARGEST + " bytes, this has " + bytes.length + ".");
        }
        try {
            var bundle = bundle(MAPPER.readTree(bytes));
            return Arrays.equals(bundle.toBytes(), bytes)
                    ? new Wellformed(bundle)
                    : new Malformed("The file is not in the one form of a bundle, RFC 8785 with no other members.");
        } catch (JacksonException notJson) {
            return new Malformed("The file is not JSON of the form of a bundle.");
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            return new Malformed("The file is not an evidence bundle: " + malformed.getMessage());
        }
    }

    private static EvidenceBundle bundle(JsonNode json) {
        if (!text(json, "media_type").equals(EvidenceBundle.MEDIA_TYPE)) {
            throw new IllegalArgumentException("its media_type is not " + EvidenceBundle.MEDIA_TYPE + ".");
        }
        if (number(json, "version") != EvidenceBundle.VERSION) {
            throw new IllegalArgumentException("this verifier reads version " + EvidenceBundle.VERSION + ".");
        }
        var statements =
                list(json, "statements").stream().map(BundleReader::statement).toList();
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("it has no statement, so it would prove nothing.");
        }
        var seal = member(json, "seal");
        return new EvidenceBundle(
                digest(text(json, "about")),
                list(json, "keys").stream().map(BundleReader::key).toList(),
                text(json, "trust"),
                text(json, "checkpoint"),
                statements,
                new Seal(text(seal, "key_id"), base64(text(seal, "signature"))));
    }

    private static BundledStatement statement(JsonNode json) {
        return new BundledStatement(
                text(json, "envelope"),
                text(json, "entry"),
                number(json, "index"),
                list(json, "inclusion").stream()
                        .map(hash -> base64(hash.stringValue()))
                        .toList());
    }

    private static BundledKey key(JsonNode json) {
        return new BundledKey(
                text(json, "key_id"),
                text(json, "role"),
                base64(text(json, "public_key")),
                Instant.parse(text(json, "not_before")),
                moment(json, "not_after"),
                moment(json, "revoked_at"));
    }

    private static Optional<Instant> moment(JsonNode json, String name) {
        return json.has(name) ? Optional.of(Instant.parse(text(json, name))) : Optional.empty();
    }

    private static Digest digest(String text) {
        return Digest.parse(text).orElseThrow(() -> new IllegalArgumentException("it is about no digest: " + text));
    }

    private static JsonNode member(JsonNode json, String name) {
        var member = json.get(name);
        if (member == null) {
            throw new IllegalArgumentException("it has no " + name + " where there must be one.");
        }
        return member;
    }

    private static String text(JsonNode json, String name) {
        return member(json, name).stringValue();
    }

    private static long number(JsonNode json, String name) {
        return member(json, name).longValue();
    }

    private static List<JsonNode> list(JsonNode json, String name) {
        var member = member(json, name);
        if (!member.isArray()) {
            throw new IllegalArgumentException("its " + name + " are no list.");
        }
        return List.copyOf(member.values());
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }
}
