package dev.chancery.attest;

import dev.chancery.kernel.Digest;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 public key that verifies strictly: it is canonically encoded and of prime order, and it accepts exactly one
 * encoding of a signature, so that no two parties can disagree about one.
 */
public final class VerificationKey implements PublicKey {

    private static final int SIGNATURE_BYTES = 64;

    private final byte[] raw;
    private final Ed25519PublicKeyParameters parameters;

    private VerificationKey(byte[] raw) {
        this.raw = raw;
        this.parameters = new Ed25519PublicKeyParameters(raw);
    }

    /**
     * Reads the 32 bytes of RFC 8032 section 5.1.2. A wrong length, a non-canonical encoding, a point off the curve and a
     * point outside the prime-order group are each an {@link IllegalArgumentException}.
     */
    public static VerificationKey of(byte[] raw32) {
        if (raw32.length != Ed25519PublicKeyParameters.KEY_SIZE) {
            throw new IllegalArgumentException("An Ed25519 public key is 32 bytes, but was " + raw32.length + ".");
        }
        var raw = raw32.clone();
        if (!Ed25519.validatePublicKeyFull(raw, 0)) {
            throw new IllegalArgumentException("These 32 bytes are no sound Ed25519 public key: "
                    + HexFormat.of().formatHex(raw));
        }
        return new VerificationKey(raw);
    }

    /** The 32 bytes this key was read from. */
    public byte[] raw() {
        return raw.clone();
    }

    @Override
    public Digest fingerprint() {
        return Digest.sha256(raw);
    }

    /** Whether these 64 bytes are the signature of exactly these bytes under this key; any other length is not. */
    @Override
    public boolean verifies(byte[] message, byte[] signature) {
        return signature.length == SIGNATURE_BYTES
                && parameters.verify(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerificationKey key && Arrays.equals(raw, key.raw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    /** {@code ed25519:} and the key in hex. */
    @Override
    public String toString() {
        return "ed25519:" + HexFormat.of().formatHex(raw);
    }
}
