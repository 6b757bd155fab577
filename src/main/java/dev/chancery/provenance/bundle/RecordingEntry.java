package dev.chancery.provenance.bundle;

import dev.chancery.attest.Statement;
import dev.chancery.kernel.Digest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a ledger entry says about the recording of a statement, read from the entry's canonical bytes. */
public record RecordingEntry(String type, Instant at, String subject, String envelope) {

    /** The type of the entries that record statements. */
    public static final String TYPE = "attestation.recorded";

    /** The detail that holds the digest of the envelope. */
    public static final String ENVELOPE = "envelope";

    /** Reads the entry; empty when these bytes are no entry about a statement. */
    public static Optional<RecordingEntry> parse(byte[] canonical) {
        try {
            var json = JsonMapper.shared().readTree(canonical);
            return Optional.of(new RecordingEntry(
                    text(json, "type"),
                    Instant.parse(text(json, "at")),
                    text(json, "subject"),
                    text(json.path("details"), ENVELOPE)));
        } catch (JacksonException | DateTimeException notAnEntry) {
            return Optional.empty();
        }
    }

    /** What the entry about a statement is about: the first digest of its first subject. */
    public static String subject(Statement statement) {
        return statement.subjects().getFirst().digest().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(digest -> digest.getKey() + ":" + digest.getValue())
                .findFirst()
                .orElseThrow();
    }

    /** Whether it records exactly this envelope, of this statement. */
    public boolean records(Digest envelope, Statement statement) {
        return type.equals(TYPE)
                && this.envelope.equals(envelope.toString())
                && statement.subjects().stream()
                        .flatMap(it -> it.digest().entrySet().stream())
                        .anyMatch(digest -> subject.equals(digest.getKey() + ":" + digest.getValue()));
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).stringValue();
    }
}
