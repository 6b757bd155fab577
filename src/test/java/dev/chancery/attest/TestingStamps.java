package dev.chancery.attest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** A time stamp authority of its own, whose root certifies one signer, and what can be spoiled about its stamps. */
public final class TestingStamps {

    /** From when until when the signer's certificate is valid. */
    public static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    public static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");

    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String STAMP = "1.2.840.113549.1.9.16.1.4";
    private static final AlgorithmIdentifier ECDSA = algorithm("1.2.840.10045.4.3.2");
    private static final AlgorithmIdentifier SHA_256 = algorithm("2.16.840.1.101.3.4.2.1");

    private final KeyPair root = pair();
    private final KeyPair signer = pair();

    /** What can be spoiled. */
    public record Spoiled(int status, String contentType, boolean forTime, boolean isCritical, boolean isSignedByRoot) {

        /** Nothing. */
        public static Spoiled nothing() {
            return new Spoiled(0, STAMP, true, true, false);
        }

        Spoiled status(int other) {
            return new Spoiled(other, contentType, forTime, isCritical, isSignedByRoot);
        }

        Spoiled contentType(String other) {
            return new Spoiled(status, other, forTime, isCritical, isSignedByRoot);
        }

        Spoiled forCode() {
            return new Spoiled(status, contentType, false, isCritical, isSignedByRoot);
        }

        Spoiled notCritical() {
            return new Spoiled(status, contentType, forTime, false, isSignedByRoot);
        }

        Spoiled signedByAnotherKey() {
            return new Spoiled(status, contentType, forTime, isCritical, true);
        }
    }

    /** The root's certificate. */
    public byte[] authority() {
        return certificate(root, true, Spoiled.nothing());
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
        var leaf = certificate(signer, false, spoiled);
        var data = sequence(
                new ASN1Integer(3),
                new DERSet(SHA_256),
                sequence(oid(spoiled.contentType()), new DERTaggedObject(true, 0, new DEROctetString(info))),
                new DERTaggedObject(false, 0, new DERSet(parsed(leaf))),
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
                ECDSA,
                new DEROctetString(sign(key, encoded(attributes))));
    }

    private byte[] certificate(KeyPair subject, boolean isAuthority, Spoiled spoiled) {
        try {
            var generator = new V3TBSCertificateGenerator();
            generator.setSerialNumber(new ASN1Integer(BigInteger.TEN));
            generator.setSignature(ECDSA);
            generator.setIssuer(new X500Name("CN=testing stamps"));
            generator.setSubject(new X500Name(isAuthority ? "CN=testing stamps" : "CN=testing stamper"));
            generator.setStartDate(new Time(Date.from(FROM)));
            generator.setEndDate(new Time(Date.from(UNTIL)));
            generator.setSubjectPublicKeyInfo(
                    SubjectPublicKeyInfo.getInstance(subject.getPublic().getEncoded()));
            var extensions = new ExtensionsGenerator();
            if (isAuthority) {
                extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(1));
                extensions.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
            } else {
                extensions.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
                extensions.addExtension(
                        Extension.extendedKeyUsage,
                        spoiled.isCritical(),
                        new ExtendedKeyUsage(
                                spoiled.forTime() ? KeyPurposeId.id_kp_timeStamping : KeyPurposeId.id_kp_codeSigning));
            }
            generator.setExtensions(extensions.generate());
            var body = generator.generateTBSCertificate();
            return encoded(sequence(body, ECDSA, new DERBitString(sign(root, body.getEncoded("DER")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DERSequence attribute(String type, ASN1Encodable value) {
        return sequence(oid(type), new DERSet(value));
    }

    private static DERSequence sequence(ASN1Encodable... parts) {
        var vector = new ASN1EncodableVector();
        Arrays.stream(parts).forEach(vector::add);
        return new DERSequence(vector);
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

    private static byte[] encoded(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded("DER");
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

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sign(KeyPair key, byte[] message) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
