package dev.chancery.attest;

import dev.chancery.kernel.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;

/**
 * Verifies offline that a certificate was given to pinned logs before it was used (RFC 6962 section 3): their promises to
 * publish it are embedded in the certificate, each over the certificate without any of them and over its issuer's key.
 */
public final class CertificateTimestamps {

    private static final String PROMISES = "1.3.6.1.4.1.11129.2.4.2";
    private static final int EXTENSIONS_TAG = 3;
    private static final int LOG_ID_BYTES = 32;
    private static final byte VERSION_1 = 0;
    private static final byte CERTIFICATE_TIMESTAMP = 0;
    private static final short PRECERTIFICATE = 1;
    private static final byte SHA_256 = 4;
    private static final byte ECDSA = 3;

    private CertificateTimestamps() {}

    /** The outcome. */
    public sealed interface Result {}

    /** A pinned log had the certificate at this moment, and no promise of a pinned log is false. */
    public record Logged(Instant at) implements Result {}

    /** No pinned log had it provably, and why in one sentence. */
    public record Unlogged(String why) implements Result {}

    /** One promise (RFC 6962 section 3.2), as the certificate claims it. */
    private record Promise(byte[] logId, long millis, byte[] extensions, byte[] signature) {}

    /** Verifies every promise of these logs in a certificate by this issuer; those of other logs say nothing. */
    public static Result verify(X509Certificate certificate, X509Certificate issuer, List<EcdsaKey> logs) {
        try {
            var embedded = certificate.getExtensionValue(PROMISES);
            if (embedded == null) {
                return new Unlogged("The certificate carries no signed certificate timestamp.");
            }
            return judge(promises(octets(octets(embedded))), precertificate(certificate), issuer, logs);
        } catch (IOException | CertificateException | IllegalArgumentException | BufferUnderflowException malformed) {
            return new Unlogged("The certificate's signed timestamps are not well-formed.");
        }
    }

    private static Result judge(
            List<Promise> promises, byte[] precertificate, X509Certificate issuer, List<EcdsaKey> logs) {
        var latest = Optional.<Instant>empty();
        for (var promise : promises) {
            var id = HexFormat.of().formatHex(promise.logId());
            var log = logs.stream()
                    .filter(it -> it.fingerprint().hex().equals(id))
                    .findFirst();
            if (log.isPresent()) {
                if (!log.get().verifies(signed(promise, precertificate, issuer), promise.signature())) {
                    return new Unlogged(
                            "The promise of the certificate log " + id + " is not its promise of this certificate.");
                }
                var at = Instant.ofEpochMilli(promise.millis());
                latest = latest.filter(at::isBefore).or(() -> Optional.of(at));
            }
        }
        return latest.<Result>map(Logged::new)
                .orElseGet(() -> new Unlogged("No pinned certificate log promised to publish the certificate."));
    }

    private static List<Promise> promises(byte[] list) {
        var outer = ByteBuffer.wrap(list);
        var inner = ByteBuffer.wrap(vector(outer));
        refuseRest(outer);
        var promises = new ArrayList<Promise>();
        while (inner.hasRemaining()) {
            promises.add(promise(ByteBuffer.wrap(vector(inner))));
        }
        return promises;
    }

    private static Promise promise(ByteBuffer bytes) {
        var version = bytes.get();
        var logId = take(bytes, LOG_ID_BYTES);
        var millis = bytes.getLong();
        var extensions = vector(bytes);
        var isKnown = version == VERSION_1 && bytes.get() == SHA_256 && bytes.get() == ECDSA;
        if (!isKnown) {
            throw new IllegalArgumentException("A promise is of version 1 and signed with ECDSA over SHA-256.");
        }
        var signature = vector(bytes);
        refuseRest(bytes);
        return new Promise(logId, millis, extensions, signature);
    }

    /** Bytes with their length in two bytes before them. */
    private static byte[] vector(ByteBuffer bytes) {
        return take(bytes, Short.toUnsignedInt(bytes.getShort()));
    }

    private static byte[] take(ByteBuffer bytes, int length) {
        if (length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        var taken = new byte[length];
        bytes.get(taken);
        return taken;
    }

    private static void refuseRest(ByteBuffer bytes) {
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException("There is more than there should be.");
        }
    }

    /** What a log signs for a certificate that is not issued yet. */
    private static byte[] signed(Promise promise, byte[] precertificate, X509Certificate issuer) {
        var issuerKey = Digest.sha256(issuer.getPublicKey().getEncoded()).bytes();
        var fixed = ByteBuffer.allocate(1 + 1 + Long.BYTES + Short.BYTES)
                .put(VERSION_1)
                .put(CERTIFICATE_TIMESTAMP)
                .putLong(promise.millis())
                .putShort(PRECERTIFICATE);
        var out = new ByteArrayOutputStream();
        out.writeBytes(fixed.array());
        out.writeBytes(issuerKey);
        out.write(precertificate.length >> 16);
        out.write(precertificate.length >> 8);
        out.write(precertificate.length);
        out.writeBytes(precertificate);
        out.write(promise.extensions().length >> 8);
        out.write(promise.extensions().length);
        out.writeBytes(promise.extensions());
        return out.toByteArray();
    }

    /** The signed part of the certificate without the promises, as the logs saw it. */
    private static byte[] precertificate(X509Certificate certificate) throws CertificateException, IOException {
        var parts = new ASN1EncodableVector();
        for (var part : ASN1Sequence.getInstance(certificate.getTBSCertificate())) {
            parts.add(
                    part instanceof ASN1TaggedObject tagged && tagged.getTagNo() == EXTENSIONS_TAG
                            ? withoutPromises(ASN1Sequence.getInstance(tagged, true))
                            : part);
        }
        return new DERSequence(parts).getEncoded("DER");
    }

    private static ASN1Encodable withoutPromises(ASN1Sequence extensions) {
        var others = new ASN1EncodableVector();
        for (var extension : extensions) {
            var type = ASN1ObjectIdentifier.getInstance(
                    ASN1Sequence.getInstance(extension).getObjectAt(0));
            if (!type.getId().equals(PROMISES)) {
                others.add(extension);
            }
        }
        return new DERTaggedObject(true, EXTENSIONS_TAG, new DERSequence(others));
    }

    private static byte[] octets(byte[] der) {
        return ASN1OctetString.getInstance(der).getOctets();
    }
}
