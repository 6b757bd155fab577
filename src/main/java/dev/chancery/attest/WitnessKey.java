package dev.chancery.attest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The key of a witness of checkpoints (C2SP tlog-cosignature, cosignature/v1): its signature says that the witness saw the
 * checkpoint at a moment, and that every checkpoint it saw before was of the same growing log.
 */
public record WitnessKey(String name, VerificationKey key) {

    private static final Pattern FORM = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");
    private static final byte COSIGNATURE_V1 = 4;
    private static final int SIGNATURE_BYTES = 64;

    /** Reads {@code name+hash+base64(4‖key)}; {@link IllegalArgumentException} for anything else. */
    public static WitnessKey parse(String verifierKey) {
        var form = FORM.matcher(verifierKey);
        if (!form.matches()) {
            throw new IllegalArgumentException("A witness's key reads as name+hash+key, but was: " + verifierKey);
        }
        var typed = Base64.getDecoder().decode(form.group(3));
        if (typed.length == 0 || typed[0] != COSIGNATURE_V1) {
            throw new IllegalArgumentException(
                    "A witness's key is for cosignature/v1, of type 4, but was: " + verifierKey);
        }
        var key = new WitnessKey(form.group(1), VerificationKey.of(Arrays.copyOfRange(typed, 1, typed.length)));
        if (!HexFormat.of().toHexDigits(key.hash()).equals(form.group(2))) {
            throw new IllegalArgumentException("The hash in a witness's key is not that of the key: " + verifierKey);
        }
        return key;
    }

    /** What a witness signs: the moment in whole seconds, and the checkpoint without its signatures. */
    public static byte[] message(String checkpoint, Instant at) {
        return ("cosignature/v1\ntime " + at.getEpochSecond() + "\n" + checkpoint).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * When the witness saw the checkpoint, if this is its signature of it. A moment before 1970, and the moment zero, are
     * nobody's.
     */
    public Optional<Instant> sawAt(String checkpoint, SignedNote.Signature signature) {
        if (!isNamedBy(signature) || signature.signature().length != Long.BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(signature.signature());
        var seconds = bytes.getLong();
        var signed = new byte[SIGNATURE_BYTES];
        bytes.get(signed);
        if (seconds <= 0 || seconds > Instant.MAX.getEpochSecond()) {
            return Optional.empty();
        }
        var at = Instant.ofEpochSecond(seconds);
        return Optional.of(at).filter(_ -> key.verifies(message(checkpoint, at), signed));
    }

    /** Whether the signature claims to be of this key. */
    public boolean isNamedBy(SignedNote.Signature signature) {
        return signature.name().equals(name) && signature.keyHash() == hash();
    }

    private int hash() {
        return SignedNote.keyHash(name, COSIGNATURE_V1, key);
    }

    /** The key as clients are configured with it. */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(hash()) + "+"
                + Base64.getEncoder().encodeToString(SignedNote.typed(COSIGNATURE_V1, key));
    }
}
