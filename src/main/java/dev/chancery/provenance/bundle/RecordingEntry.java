package dev.chancery.provenance.bundle;

import dev.chancery.kernel.Digest;
import java.time.DateTimeException;
import java.time.Instant;
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

    /** Whether it records exactly this envelope as being about this digest. */
    public boolean records(Digest envelope, Digest about) {
        return type.equals(TYPE) && this.envelope.equals(envelope.toString()) && subject.equals(about.toString());
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).stringValue();
    }
}
