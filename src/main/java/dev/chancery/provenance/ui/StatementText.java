package dev.chancery.provenance.ui;

import dev.chancery.attest.Envelope;
import dev.chancery.console.evidence.PrettyJson;
import java.nio.charset.StandardCharsets;

/** The payload of an envelope, laid out for reading; what cannot be laid out is shown as it is. */
final class StatementText {

    private StatementText() {}

    static String payload(byte[] envelope) {
        return switch (Envelope.parse(envelope)) {
            case Envelope.Readable(var parsed) -> PrettyJson.of(new String(parsed.payload(), StandardCharsets.UTF_8));
            case Envelope.Unreadable(var why) -> why;
        };
    }
}
