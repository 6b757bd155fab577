package dev.chancery.provenance.offline;

import dev.chancery.attest.SigningRole;
import dev.chancery.kernel.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the keys a person pins: a fingerprint ({@code sha256:} and 64 hex digits), a note verifier key
 * ({@code name+hash+base64}), the key in base64, or a file with one of these, with the 32 raw bytes, or in PEM. A role
 * may come first, as in {@code ledger=sha256:…}. What cannot be read is an {@link IllegalArgumentException}.
 */
final class PinReader {

    private static final Pattern FINGERPRINT = Pattern.compile("(?:sha256:)?([0-9a-f]{64})");
    private static final Pattern ROLE = Pattern.compile("([a-z]+)=(.+)", Pattern.DOTALL);
    private static final int KEY_BYTES = 32;
    private static final byte ED25519_NOTE = 1;

    /** What comes before the 32 raw bytes in the X.509 form of an Ed25519 key (RFC 8410). */
    private static final byte[] X509_PREFIX = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    private PinReader() {}

    /** One pin from the command line. */
    static Pin pin(String text) throws IOException {
        var withRole = ROLE.matcher(text);
        if (withRole.matches() && isRole(withRole.group(1))) {
            return new Pin(Optional.of(SigningRole.labelled(withRole.group(1))), fingerprint(withRole.group(2)));
        }
        return new Pin(Optional.empty(), fingerprint(text));
    }

    /** The pins in a file, one a line; empty lines and those that start with a number sign say nothing. */
    static List<Pin> pins(Path file) throws IOException {
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("The file " + file + " pins no key.");
        }
        var pins = new Pin[lines.size()];
        for (var number = 0; number < pins.length; number++) {
            pins[number] = pin(lines.get(number));
        }
        return List.of(pins);
    }

    private static boolean isRole(String word) {
        return Arrays.stream(SigningRole.values()).map(SigningRole::label).anyMatch(word::equals);
    }

    private static Digest fingerprint(String text) throws IOException {
        var written = written(text);
        if (written.isPresent()) {
            return written.get();
        }
        var file = Path.of(text);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(text + " is neither a key, nor a fingerprint, nor a file with one.");
        }
        var bytes = Files.readAllBytes(file);
        if (bytes.length == KEY_BYTES) {
            return Digest.sha256(bytes);
        }
        return written(new String(bytes, StandardCharsets.UTF_8).strip())
                .orElseThrow(() -> new IllegalArgumentException("The file " + file + " holds no key."));
    }

    private static Optional<Digest> written(String text) {
        var fingerprint = FINGERPRINT.matcher(text);
        if (fingerprint.matches()) {
            return Optional.of(new Digest("sha256", fingerprint.group(1)));
        }
        var noteKey = text.split("\\+", 3);
        if (noteKey.length == 3 && noteKey[1].matches("[0-9a-f]{8}")) {
            return decoded(noteKey[2]).flatMap(PinReader::ofNote);
        }
        var body = text.replaceAll("-----[A-Z ]+-----|\\s", "");
        return decoded(body).flatMap(PinReader::raw).map(Digest::sha256);
    }

    private static Optional<Digest> ofNote(byte[] typed) {
        return typed.length == KEY_BYTES + 1 && typed[0] == ED25519_NOTE
                ? Optional.of(Digest.sha256(Arrays.copyOfRange(typed, 1, typed.length)))
                : Optional.empty();
    }

    private static Optional<byte[]> raw(byte[] bytes) {
        if (bytes.length == KEY_BYTES) {
            return Optional.of(bytes);
        }
        var isX509 = bytes.length == X509_PREFIX.length + KEY_BYTES
                && Arrays.equals(bytes, 0, X509_PREFIX.length, X509_PREFIX, 0, X509_PREFIX.length);
        return isX509 ? Optional.of(Arrays.copyOfRange(bytes, X509_PREFIX.length, bytes.length)) : Optional.empty();
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
