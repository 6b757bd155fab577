package dev.chancery.attest;

import dev.chancery.attest.TestingCertificates.Draft;
import dev.chancery.kernel.Digest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;

/** A log of certificates (RFC 6962) that promises to publish whatever it is shown. */
public final class TestingCertificateLog {

    private static final ASN1ObjectIdentifier PROMISES = new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2");
    private static final Instant SEEN = Instant.parse("2026-03-01T09:59:30.25Z");

    private final KeyPair key = TestingCertificates.pair();

    /** The public key as a trust matrix takes it. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
    }

    EcdsaKey verificationKey() {
        return (EcdsaKey) PublicKey.ofInfo(key.getPublic().getEncoded());
    }

    /** The promise to publish this certificate of this issuer. */
    public byte[] promise(Draft certificate, KeyPair issuer) {
        return promise(certificate, issuer, (byte) 3);
    }

    byte[] promise(Draft certificate, KeyPair issuer, byte algorithm) {
        var signature = TestingCertificates.sign(key, signed(certificate, issuer));
        var out = new ByteArrayOutputStream();
        out.write(0);
        out.writeBytes(sha256(key.getPublic().getEncoded()));
        out.writeBytes(
                ByteBuffer.allocate(Long.BYTES).putLong(SEEN.toEpochMilli()).array());
        out.writeBytes(new byte[] {0, 0, 4, algorithm});
        out.writeBytes(vector(signature));
        return out.toByteArray();
    }

    private static byte[] signed(Draft certificate, KeyPair issuer) {
        var body = TestingCertificates.encoded(certificate.toBeSigned());
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0, 0});
        out.writeBytes(
                ByteBuffer.allocate(Long.BYTES).putLong(SEEN.toEpochMilli()).array());
        out.writeBytes(new byte[] {0, 1});
        out.writeBytes(sha256(issuer.getPublic().getEncoded()));
        out.write(0);
        out.writeBytes(vector(body));
        out.writeBytes(new byte[] {0, 0});
        return out.toByteArray();
    }

    /** The certificate with these promises in it. */
    public static Draft embedded(Draft certificate, byte[]... promises) {
        var list = new ByteArrayOutputStream();
        for (var promise : promises) {
            list.writeBytes(vector(promise));
        }
        return with(certificate, vector(list.toByteArray()));
    }

    /** The certificate with these bytes where the promises should be. */
    static Draft with(Draft certificate, byte[] list) {
        return certificate.with(TestingCertificates.extension(PROMISES, false, new DEROctetString(list)));
    }

    static byte[] vector(byte[] bytes) {
        return ByteBuffer.allocate(Short.BYTES + bytes.length)
                .putShort((short) bytes.length)
                .put(bytes)
                .array();
    }

    private static byte[] sha256(byte[] bytes) {
        return Digest.sha256(bytes).bytes();
    }
}
