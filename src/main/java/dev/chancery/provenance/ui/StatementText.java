package dev.chancery.provenance.ui;

import dev.chancery.attest.Envelope;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The payload of an envelope, laid out for reading; what cannot be laid out is shown as it is. */
final class StatementText {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private StatementText() {}

    static String payload(byte[] envelope) {
        return switch (Envelope.parse(envelope)) {
            case Envelope.Readable(var parsed) -> pretty(parsed.payload());
            case Envelope.Unreadable(var why) -> why;
        };
    }

    private static String pretty(byte[] json) {
        try {
            return PRETTY.writeValueAsString(PRETTY.readTree(json));
        } catch (JacksonException notJson) {
            return new String(json, StandardCharsets.UTF_8);
        }
    }
}
