package dev.chancery.attest;

import static dev.chancery.attest.TestingCertificates.encoded;
import static dev.chancery.attest.TestingCertificates.sequence;

import dev.chancery.attest.TestingCertificates.Draft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** A time stamp authority of its own, whose root certifies one signer, and what can be spoiled about its stamps. */
public final class TestingStamps {

    /** From when until when the signer's certificate is valid. */
    public static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    public static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");

    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String STAMP = "1.2.840.113549.1.9.16.1.4";
    private static final AlgorithmIdentifier SHA_256 = algorithm("2.16.840.1.101.3.4.2.1");

    private final KeyPair root = TestingCertificates.pair();
    private final KeyPair signer = TestingCertificates.pair();
    private final byte[] signerCertificate = certificate(signer, false, Spoiled.nothing());

    /** What can be spoiled. */
    public record Spoiled(
            int status,
            String contentType,
            boolean forTime,
            boolean isCritical,
            boolean isSignedByRoot,
            boolean hasCertificate) {

        /** Nothing. */
        public static Spoiled nothing() {
            return new Spoiled(0, STAMP, true, true, false, true);
        }

        Spoiled status(int other) {
            return new Spoiled(other, contentType, forTime, isCritical, isSignedByRoot, hasCertificate);
        }

        Spoiled contentType(String other) {
            return new Spoiled(status, other, forTime, isCritical, isSignedByRoot, hasCertificate);
        }

        Spoiled forCode() {
            return new Spoiled(status, contentType, false, isCritical, isSignedByRoot, hasCertificate);
        }

        Spoiled notCritical() {
            return new Spoiled(status, contentType, forTime, false, isSignedByRoot, hasCertificate);
        }

        Spoiled withoutCertificate() {
            return new Spoiled(status, contentType, forTime, isCritical, isSignedByRoot, false);
        }

        Spoiled signedByAnotherKey() {
            return new Spoiled(status, contentType, forTime, isCritical, true, hasCertificate);
        }
    }

    /** The root's certificate. */
    public byte[] authority() {
        return certificate(root, true, Spoiled.nothing());
    }

    /** The signer's certificate. */
    public byte[] signer() {
        return signerCertificate.clone();
    }

    /** A response that stamps these bytes at this moment. */
    public byte[] stamp(byte[] bytes, Instant at) {
        return stamp(bytes, at, Spoiled.nothing());
    }

    byte[] stamp(byte[] bytes, Instant at, Spoiled spoiled) {
        var info = encoded(sequence(
                new ASN1Integer(1),
                oid("1.3.6.1.4.1.57264.2"),
                sequence(SHA_256, new DEROctetString(sha256(bytes))),
                new ASN1Integer(7),
                new DERGeneralizedTime(Date.from(at))));
        var isSound = spoiled.forTime() && spoiled.isCritical();
        var leaf = isSound ? signerCertificate : certificate(signer, false, spoiled);
        var data = sequence(
                new ASN1Integer(3),
                new DERSet(SHA_256),
                sequence(oid(spoiled.contentType()), new DERTaggedObject(true, 0, new DEROctetString(info))),
                new DERTaggedObject(false, 0, spoiled.hasCertificate() ? new DERSet(parsed(leaf)) : new DERSet()),
                new DERSet(signerInfo(info, leaf, spoiled)));
        var token = sequence(oid(SIGNED_DATA), new DERTaggedObject(true, 0, data));
        return encoded(
                spoiled.status() > 1
                        ? sequence(sequence(new ASN1Integer(spoiled.status())))
                        : sequence(sequence(new ASN1Integer(spoiled.status())), token));
    }

    private DERSequence signerInfo(byte[] info, byte[] leaf, Spoiled spoiled) {
        var attributes = new DERSet(new ASN1Encodable[] {
            attribute("1.2.840.113549.1.9.3", oid(STAMP)),
            attribute("1.2.840.113549.1.9.4", new DEROctetString(sha256(info))),
            attribute("1.2.840.113549.1.9.16.2.47", sequence(sequence(sequence(new DEROctetString(sha256(leaf))))))
        });
        var key = spoiled.isSignedByRoot() ? root : signer;
        return sequence(
                new ASN1Integer(1),
                sequence(new X500Name("CN=testing stamps"), new ASN1Integer(10)),
                SHA_256,
                new DERTaggedObject(false, 0, attributes),
                TestingCertificates.ECDSA,
                new DEROctetString(TestingCertificates.sign(key, encoded(attributes))));
    }

    private byte[] certificate(KeyPair subject, boolean isAuthority, Spoiled spoiled) {
        var name = isAuthority ? "CN=testing stamps" : "CN=testing stamper";
        var extensions = isAuthority ? TestingCertificates.ofAnAuthority() : ofASigner(spoiled);
        return new Draft("CN=testing stamps", name, subject, FROM, UNTIL, extensions).signedBy(root);
    }

    private static Extensions ofASigner(Spoiled spoiled) {
        var purpose = spoiled.forTime() ? KeyPurposeId.id_kp_timeStamping : KeyPurposeId.id_kp_codeSigning;
        return TestingCertificates.extensions(
                TestingCertificates.extension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature)),
                TestingCertificates.extension(
                        Extension.extendedKeyUsage, spoiled.isCritical(), new ExtendedKeyUsage(purpose)));
    }

    private static DERSequence attribute(String type, ASN1Encodable value) {
        return sequence(oid(type), new DERSet(value));
    }

    private static ASN1ObjectIdentifier oid(String id) {
        return new ASN1ObjectIdentifier(id);
    }

    private static AlgorithmIdentifier algorithm(String id) {
        return new AlgorithmIdentifier(oid(id));
    }

    private static ASN1Primitive parsed(byte[] der) {
        try {
            return ASN1Primitive.fromByteArray(der);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
