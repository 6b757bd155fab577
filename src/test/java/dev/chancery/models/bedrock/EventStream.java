package dev.chancery.models.bedrock;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Messages of {@code application/vnd.amazon.eventstream}, byte by byte: total and header length with their CRC, headers,
 * payload, and the CRC of all.
 */
final class EventStream {

    private static final int AROUND = 16;
    private static final int STRING = 7;

    private EventStream() {}

    static byte[] event(String type, String json) {
        return message(
                Map.of(":message-type", "event", ":event-type", type, ":content-type", "application/json"), json);
    }

    static byte[] exception(String type, String json) {
        return message(
                Map.of(":message-type", "exception", ":exception-type", type, ":content-type", "application/json"),
                json);
    }

    /** The same message with a payload that does not fit its checksum. */
    static byte[] corrupted(byte[] message) {
        var corrupted = message.clone();
        corrupted[message.length - 6] ^= 1;
        return corrupted;
    }

    private static byte[] message(Map<String, String> headers, String json) {
        try {
            var head = new ByteArrayOutputStream();
            try (var out = new DataOutputStream(head)) {
                for (var header : headers.entrySet()) {
                    out.writeByte(header.getKey().length());
                    out.write(header.getKey().getBytes(StandardCharsets.UTF_8));
                    out.writeByte(STRING);
                    out.writeShort(header.getValue().length());
                    out.write(header.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            var payload = json.getBytes(StandardCharsets.UTF_8);
            var message = new ByteArrayOutputStream();
            try (var out = new DataOutputStream(message)) {
                out.writeInt(head.size() + payload.length + AROUND);
                out.writeInt(head.size());
                out.writeInt(crc(message.toByteArray()));
                head.writeTo(out);
                out.write(payload);
                out.writeInt(crc(message.toByteArray()));
            }
            return message.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
