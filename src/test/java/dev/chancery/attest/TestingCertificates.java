package dev.chancery.attest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** Makes keys on P-256 and certificates for tests. */
public final class TestingCertificates {

    static final AlgorithmIdentifier ECDSA = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.10045.4.3.2"));

    private TestingCertificates() {}

    /** A certificate that nobody signed yet. */
    public record Draft(
            String issuer, String subject, KeyPair key, Instant from, Instant until, Extensions extensions) {

        /** The DER of the certificate under the signature of this key. */
        public byte[] signedBy(KeyPair authority) {
            var body = toBeSigned();
            return encoded(sequence(body, ECDSA, new DERBitString(sign(authority, encoded(body)))));
        }

        TBSCertificate toBeSigned() {
            var generator = new V3TBSCertificateGenerator();
            generator.setSerialNumber(new ASN1Integer(BigInteger.TEN));
            generator.setSignature(ECDSA);
            generator.setIssuer(new X500Name(issuer));
            generator.setSubject(new X500Name(subject));
            generator.setStartDate(new Time(Date.from(from)));
            generator.setEndDate(new Time(Date.from(until)));
            generator.setSubjectPublicKeyInfo(
                    SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded()));
            generator.setExtensions(extensions);
            return generator.generateTBSCertificate();
        }

        Draft with(Extension extension) {
            var all = Stream.concat(
                            Arrays.stream(extensions.getExtensionOIDs()).map(extensions::getExtension),
                            Stream.of(extension))
                    .toArray(Extension[]::new);
            return new Draft(issuer, subject, key, from, until, new Extensions(all));
        }
    }

    /** What makes a certificate that of an authority. */
    public static Extensions ofAnAuthority() {
        return extensions(
                extension(Extension.basicConstraints, true, new BasicConstraints(1)),
                extension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign)));
    }

    public static Extensions extensions(Extension... all) {
        return new Extensions(all);
    }

    public static Extension extension(ASN1ObjectIdentifier type, boolean isCritical, ASN1Encodable value) {
        try {
            var generator = new ExtensionsGenerator();
            generator.addExtension(type, isCritical, value);
            return generator.generate().getExtension(type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new key on P-256. */
    public static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An ECDSA signature over SHA-256, as DER. */
    public static byte[] sign(KeyPair key, byte[] message) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static X509Certificate read(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String pem(byte[] certificate) {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(certificate);
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }

    static DERSequence sequence(ASN1Encodable... parts) {
        var vector = new ASN1EncodableVector();
        Arrays.stream(parts).forEach(vector::add);
        return new DERSequence(vector);
    }

    static byte[] encoded(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
