package dev.chancery.attest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A claim about some subjects after in-toto Statement v1. */
public record Statement(List<Subject> subjects, String predicateType, Map<String, Object> predicate) {

    /** The type of a statement inside an {@link Envelope}. */
    public static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

    private static final String TYPE = "https://in-toto.io/Statement/v1";

    public Statement {
        subjects = List.copyOf(subjects);
        predicate = Collections.unmodifiableMap(new LinkedHashMap<>(predicate));
        if (subjects.isEmpty() || predicateType.isBlank()) {
            throw new IllegalArgumentException("A statement has a subject and a predicate type.");
        }
    }

    /** The outcome of reading bytes that claim to be a statement. */
    public sealed interface Parsed {}

    /** A well-formed statement. */
    @SuppressWarnings("AvoidCommonTypeNames") // always qualified by its outer type
    public record Readable(Statement statement) implements Parsed {}

    /** Not a statement, and why in one sentence. */
    public record Unreadable(String reason) implements Parsed {}

    /** The canonical JSON of this statement (RFC 8785), so that equal statements have equal bytes. */
    public byte[] toBytes() {
        return CanonicalJson.of(
                Map.of("_type", TYPE, "subject", subjects, "predicateType", predicateType, "predicate", predicate));
    }

    /** Reads the JSON of a statement of version 1. A missing predicate reads as an empty one. */
    public static Parsed parse(byte[] json) {
        var object = StrictJson.object(json);
        if (object.isEmpty()) {
            return new Unreadable("A statement is one JSON object in which no member comes twice.");
        }
        return read(object.get());
    }

    private static Parsed read(Map<String, Object> object) {
        if (!TYPE.equals(object.get("_type"))) {
            return new Unreadable("A statement has the _type " + TYPE + ", this has " + object.get("_type") + ".");
        }
        if (!(object.get("predicateType") instanceof String type) || type.isBlank()) {
            return new Unreadable("A statement names its predicateType.");
        }
        var predicate = predicate(object.get("predicate"));
        if (predicate.isEmpty()) {
            return new Unreadable("The predicate of a statement is a JSON object.");
        }
        if (!(object.get("subject") instanceof List<?> subjects) || subjects.isEmpty()) {
            return new Unreadable("A statement has at least one subject.");
        }
        var read = subjects.stream().map(Statement::subject).toList();
        if (read.stream().anyMatch(Optional::isEmpty)) {
            return new Unreadable("Each subject of a statement has a digest of hex texts and may have a name.");
        }
        return new Readable(
                new Statement(read.stream().flatMap(Optional::stream).toList(), type, predicate.get()));
    }

    private static Optional<Map<String, Object>> predicate(@Nullable Object json) {
        return json == null ? Optional.of(Map.of()) : members(json);
    }

    private static Optional<Map<String, Object>> members(Object json) {
        if (!(json instanceof Map<?, ?> object)) {
            return Optional.empty();
        }
        var members = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> members.put((String) name, value));
        return Optional.of(members);
    }

    private static Optional<Subject> subject(Object json) {
        if (!(json instanceof Map<?, ?> object) || !(object.get("digest") instanceof Map<?, ?> digest)) {
            return Optional.empty();
        }
        var digests = new LinkedHashMap<String, String>();
        digest.forEach((algorithm, hex) -> {
            if (algorithm instanceof String name && hex instanceof String text && !text.isBlank()) {
                digests.put(name, text);
            }
        });
        if (digests.isEmpty() || digests.size() != digest.size()) {
            return Optional.empty();
        }
        return Optional.of(new Subject(object.get("name") instanceof String name ? name : "", digests));
    }
}
