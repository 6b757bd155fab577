package dev.chancery.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads HTTP/1.1 messages off a connection, and remembers of each what a bench needs: its first line and its end. */
final class Wire {

    private static final int ROOM = 32 * 1024;

    private final InputStream source;
    private final byte[] buffer = new byte[ROOM];
    private int from;
    private int to;

    Wire(InputStream source) {
        this.source = source;
    }

    /** The first line of the next message, whose body is read and dropped; null at the end of the connection. */
    @Nullable String message() throws IOException {
        var first = line();
        if (first == null) {
            return null;
        }
        var length = 0;
        var chunked = false;
        for (var header = required(); !header.isEmpty(); header = required()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            }
        }
        if (chunked) {
            dropChunks();
        } else {
            drop(length);
        }
        return first;
    }

    private void dropChunks() throws IOException {
        for (var size = Integer.parseInt(required(), 16); size > 0; size = Integer.parseInt(required(), 16)) {
            drop(size);
            required();
        }
        required();
    }

    private String required() throws IOException {
        var line = line();
        if (line == null) {
            throw new EOFException("The connection ended within a message.");
        }
        return line;
    }

    private @Nullable String line() throws IOException {
        var start = from;
        while (true) {
            for (var at = start; at < to; at++) {
                if (buffer[at] == '\n') {
                    var end = at > from && buffer[at - 1] == '\r' ? at - 1 : at;
                    var line = new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
                    from = at + 1;
                    return line;
                }
            }
            var scanned = to - from;
            if (!fill()) {
                return null;
            }
            start = from + scanned;
        }
    }

    private void drop(int count) throws IOException {
        var left = count;
        while (left > 0) {
            if (from == to && !fill()) {
                throw new EOFException("The connection ended within a body.");
            }
            var taken = Math.min(left, to - from);
            from += taken;
            left -= taken;
        }
    }

    private boolean fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        var read = source.read(buffer, to, buffer.length - to);
        to += Math.max(0, read);
        return read > 0;
    }
}
