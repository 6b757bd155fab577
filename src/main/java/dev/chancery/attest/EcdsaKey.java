package dev.chancery.attest;

import dev.chancery.kernel.Digest;
import java.io.IOException;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.DSAEncoding;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** Someone else's ECDSA key on P-256 with SHA-256, for statements that we verify and never make. */
public final class EcdsaKey implements PublicKey {

    private static final ECDomainParameters P256 = new ECDomainParameters(CustomNamedCurves.getByName("P-256"));
    private static final int RAW_SIGNATURE_BYTES = 64;
    private static final byte[] INFO_PREFIX =
            HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d030107034200");

    private final ECPublicKeyParameters parameters;

    private EcdsaKey(ECPublicKeyParameters parameters) {
        this.parameters = parameters;
    }

    /** The key at this point; {@link IllegalArgumentException} when it is not on the curve. */
    public static EcdsaKey p256(BigInteger x, BigInteger y) {
        return new EcdsaKey(new ECPublicKeyParameters(P256.getCurve().validatePoint(x, y), P256));
    }

    /** The same key as the platform holds it; {@link IllegalArgumentException} when it is on another curve. */
    public static EcdsaKey of(ECPublicKey key) {
        if (!P256.getN().equals(key.getParams().getOrder())) {
            throw new IllegalArgumentException("ECDSA keys are read on the curve P-256 only.");
        }
        return p256(key.getW().getAffineX(), key.getW().getAffineY());
    }

    @Override
    public Digest fingerprint() {
        var point = parameters.getQ().getEncoded(false);
        var info = Arrays.copyOf(INFO_PREFIX, INFO_PREFIX.length + point.length);
        System.arraycopy(point, 0, info, INFO_PREFIX.length, point.length);
        return Digest.sha256(info);
    }

    /** Whether this is the key's signature of these bytes, as DER or as raw r‖s of 64 bytes. */
    @Override
    public boolean verifies(byte[] message, byte[] signature) {
        return (signature.length == RAW_SIGNATURE_BYTES && verifies(message, signature, PlainDSAEncoding.INSTANCE))
                || verifies(message, signature, StandardDSAEncoding.INSTANCE);
    }

    private boolean verifies(byte[] message, byte[] signature, DSAEncoding encoding) {
        var hash = new byte[32];
        var sha256 = SHA256Digest.newInstance();
        sha256.update(message, 0, message.length);
        sha256.doFinal(hash, 0);
        var signer = new ECDSASigner();
        signer.init(false, parameters);
        return decode(signature, encoding)
                .map(rs -> signer.verifySignature(hash, rs[0], rs[1]))
                .orElse(false);
    }

    private static Optional<BigInteger[]> decode(byte[] signature, DSAEncoding encoding) {
        try {
            return Optional.of(encoding.decode(P256.getN(), signature));
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException malformed) {
            // The decoder casts what it finds to what should be there.
            return Optional.empty();
        }
    }
}
