package dev.chancery.provenance.bundle;

import dev.chancery.attest.Statement;
import dev.chancery.kernel.Digest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a ledger entry says about the recording of a statement, read from the entry's canonical bytes.
 *
 * @param elsewhere the names of texts that the entry refers to by salted digests alone; they may have been purged since
 */
public record RecordingEntry(String type, Instant at, String subject, String envelope, List<String> elsewhere) {

    /** The type of the entries that record statements. */
    public static final String TYPE = "attestation.recorded";

    /** What stands in place of a text that a ledger keeps beside an entry. */
    private static final String SALTED = "salted_sha256";

    /** The detail that holds the digest of the envelope. */
    public static final String ENVELOPE = "envelope";

    public RecordingEntry {
        elsewhere = List.copyOf(elsewhere);
    }

    /** Reads the entry; empty when these bytes are no entry about a statement. */
    public static Optional<RecordingEntry> parse(byte[] canonical) {
        try {
            var json = JsonMapper.shared().readTree(canonical);
            return Optional.of(new RecordingEntry(
                    text(json, "type"),
                    Instant.parse(text(json, "at")),
                    text(json, "subject"),
                    text(json.path("details"), ENVELOPE),
                    json.path("details")
                            .propertyStream()
                            .filter(it -> it.getValue().has(SALTED))
                            .map(Map.Entry::getKey)
                            .toList()));
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
