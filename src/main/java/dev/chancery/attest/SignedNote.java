package dev.chancery.attest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A short text with Ed25519 signatures after C2SP signed-note, the form of a ledger's checkpoints. */
public record SignedNote(String text, List<Signature> signatures) {

    private static final byte ED25519 = 1;
    private static final int KEY_HASH_BYTES = 4;
    private static final int MOST_SIGNATURES = 100;
    private static final String DASH = "— ";

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!isText(text)) {
            throw new IllegalArgumentException(
                    "The text of a note ends with a newline and has no other control characters.");
        }
    }

    /** One signature line: the signer's name, the first four bytes of its key's hash, and what it signed with it. */
    public record Signature(String name, int keyHash, byte[] signature) {

        public Signature {
            if (!isName(name)) {
                throw new IllegalArgumentException("A note's signer has a name without spaces and plus signs: " + name);
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Signature(var otherName, var hash, var bytes)
                    && name.equals(otherName)
                    && keyHash == hash
                    && Arrays.equals(signature, bytes);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * name.hashCode() + keyHash) + Arrays.hashCode(signature);
        }

        /** As it stands in a note, newline included. */
        public String line() {
            var bytes = ByteBuffer.allocate(KEY_HASH_BYTES + signature.length)
                    .putInt(keyHash)
                    .put(signature);
            return DASH + name + " " + Base64.getEncoder().encodeToString(bytes.array()) + "\n";
        }
    }

    /** Signs a text, which ends with a newline, under this name. */
    public static SignedNote sign(String name, Signer signer, String text) {
        var signature = signer.sign(text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(
                text, List.of(new Signature(name, keyHash(name, ED25519, signer.verificationKey()), signature)));
    }

    /** Whether this name signed the text with this key. Every signature that claims to be of this key must hold. */
    public boolean verifies(String name, VerificationKey key) {
        var message = text.getBytes(StandardCharsets.UTF_8);
        var hash = keyHash(name, ED25519, key);
        var claimed = signatures.stream()
                .filter(it -> it.name().equals(name) && it.keyHash() == hash)
                .toList();
        return !claimed.isEmpty() && claimed.stream().allMatch(it -> key.verifies(message, it.signature()));
    }

    /** The key as note verifiers take it: {@code name+hash+base64(1‖key)}. */
    public static String verifierKey(String name, VerificationKey key) {
        return name + "+" + HexFormat.of().toHexDigits(keyHash(name, ED25519, key)) + "+"
                + Base64.getEncoder().encodeToString(typed(ED25519, key));
    }

    /** The note as it is published. */
    @Override
    public String toString() {
        return text + "\n" + signatures.stream().map(Signature::line).collect(Collectors.joining());
    }

    /** Reads a published note; empty when it is not one, or not written as {@link #toString()} writes it. */
    public static Optional<SignedNote> parse(String note) {
        var blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            return Optional.empty();
        }
        var text = note.substring(0, blank + 1);
        var lines = note.substring(blank + 2).lines().toList();
        if (!isText(text) || lines.isEmpty() || lines.size() > MOST_SIGNATURES) {
            return Optional.empty();
        }
        var signatures = new ArrayList<Signature>();
        for (var line : lines) {
            var signature = signature(line);
            if (signature.isEmpty()) {
                return Optional.empty();
            }
            signatures.add(signature.get());
        }
        return Optional.of(new SignedNote(text, signatures))
                .filter(it -> it.toString().equals(note));
    }

    /** The same note with more signatures below those it has. */
    public SignedNote with(List<Signature> more) {
        return new SignedNote(
                text, Stream.concat(signatures.stream(), more.stream()).toList());
    }

    /** Reads one signature line, without the newline at its end; empty when it is none. */
    public static Optional<Signature> signature(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 3 || !line.startsWith(DASH) || !isName(parts[1])) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(parts[2]));
            if (bytes.remaining() <= KEY_HASH_BYTES) {
                return Optional.empty();
            }
            var keyHash = bytes.getInt();
            var signature = new byte[bytes.remaining()];
            bytes.get(signature);
            return Optional.of(new Signature(parts[1], keyHash, signature));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** What a log is named by whose key this is: the whole hash that the first bytes of its signatures are cut from. */
    public static byte[] keyId(String name, VerificationKey key) {
        return keyId(name, ED25519, key);
    }

    static int keyHash(String name, byte type, VerificationKey key) {
        return ByteBuffer.wrap(keyId(name, type, key)).getInt();
    }

    private static byte[] keyId(String name, byte type, VerificationKey key) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return sha256.digest(typed(type, key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    static byte[] typed(byte type, VerificationKey key) {
        return ByteBuffer.allocate(33).put(type).put(key.raw()).array();
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.chars().noneMatch(it -> it == '+' || Character.isSpaceChar(it) || it < ' ');
    }

    private static boolean isText(String text) {
        return text.endsWith("\n") && text.chars().allMatch(it -> it >= ' ' || it == '\n');
    }
}
