package dev.chancery.provenance.testing;

import dev.chancery.attest.CanonicalJson;
import dev.chancery.attest.Envelope;
import dev.chancery.attest.PublicKey;
import dev.chancery.attest.Statement;
import dev.chancery.kernel.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** A Sigstore of its own: an authority that certifies for ten minutes, a log that promises, and what they bundle. */
public final class TestingSigstore {

    public static final String ISSUER = "https://token.actions.githubusercontent.com";
    public static final String IDENTITY =
            "https://github.com/acme/payments/.github/workflows/build.yaml@refs/heads/main";
    public static final Instant SIGNED = Instant.parse("2026-03-01T10:00:00Z");

    private static final AlgorithmIdentifier ECDSA =
            new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.10045.4.3.2"));

    private final KeyPair authority = pair();
    private final KeyPair log = pair();
    private final KeyPair leaf = pair();

    /** What can be spoiled about a bundle. */
    public record Spoiled(String issuer, Instant integrated, String promised, Statement logged, boolean forCode) {

        /** Nothing. */
        public static Spoiled nothing(Statement statement) {
            return new Spoiled(ISSUER, SIGNED, "", statement, true);
        }
    }

    /** The trust matrix that pins this authority and log, and knows the workflow as the build service. */
    public String matrix() {
        return """
                roles:
                  ci:
                    certificates:
                      - {issuer: "%s", identity: "https://github.com/acme/*/.github/workflows/build.yaml@refs/heads/main"}
                claims:
                  - {claim: "https://slsa.dev/provenance/v1", by: ci}
                sigstore:
                  authorities:
                    - |
                %s
                  logs: ["%s"]
                """.formatted(
                        ISSUER,
                        pem(certificate(authority, authority, true, Spoiled.nothing(anything())))
                                .indent(6)
                                .stripTrailing(),
                        base64(log.getPublic().getEncoded()));
    }

    /** A bundle of the statement by the workflow. */
    public byte[] bundle(Statement statement) {
        return bundle(statement, Spoiled.nothing(statement));
    }

    public byte[] bundle(Statement statement, Spoiled spoiled) {
        var payload = statement.toBytes();
        var signature = sign(leaf.getPrivate(), Envelope.preAuthenticationEncoding(Statement.PAYLOAD_TYPE, payload));
        var body = body(spoiled.logged().toBytes(), signature);
        var entry = Map.of(
                "logIndex", "7",
                "logId", Map.of("keyId", base64(HexFormat.of().parseHex(logId()))),
                "integratedTime", Long.toString(spoiled.integrated().getEpochSecond()),
                "canonicalizedBody", base64(body),
                "inclusionPromise", Map.of("signedEntryTimestamp", base64(promise(body, spoiled))));
        return CanonicalJson.of(Map.of(
                "mediaType", "application/vnd.dev.sigstore.bundle.v0.3+json",
                "verificationMaterial",
                        Map.of(
                                "certificate",
                                Map.of("rawBytes", base64(certificate(leaf, authority, false, spoiled))),
                                "tlogEntries",
                                List.of(entry)),
                "dsseEnvelope",
                        Map.of(
                                "payloadType", Statement.PAYLOAD_TYPE,
                                "payload", base64(payload),
                                "signatures", List.of(Map.of("sig", base64(signature))))));
    }

    private byte[] promise(byte[] body, Spoiled spoiled) {
        return sign(
                log.getPrivate(),
                CanonicalJson.of(new TreeMap<>(Map.of(
                        "body",
                        base64(body) + spoiled.promised(),
                        "integratedTime",
                        spoiled.integrated().getEpochSecond(),
                        "logID",
                        logId(),
                        "logIndex",
                        7))));
    }

    private static byte[] body(byte[] payload, byte[] signature) {
        return CanonicalJson.of(Map.of(
                "apiVersion", "0.0.1",
                "kind", "dsse",
                "spec",
                        Map.of(
                                "payloadHash",
                                        Map.of(
                                                "algorithm",
                                                "sha256",
                                                "value",
                                                Digest.sha256(payload).hex()),
                                "signatures", List.of(Map.of("signature", base64(signature), "verifier", "")))));
    }

    private String logId() {
        return PublicKey.ofInfo(log.getPublic().getEncoded()).fingerprint().hex();
    }

    private static Statement anything() {
        return TestingStatements.fresh().build();
    }

    private static byte[] certificate(KeyPair subject, KeyPair issuer, boolean isAuthority, Spoiled spoiled) {
        try {
            var generator = new V3TBSCertificateGenerator();
            generator.setSerialNumber(new ASN1Integer(BigInteger.TEN));
            generator.setSignature(ECDSA);
            generator.setIssuer(new X500Name("CN=testing authority"));
            generator.setSubject(new X500Name(isAuthority ? "CN=testing authority" : ""));
            generator.setStartDate(
                    new Time(Date.from(isAuthority ? SIGNED.minusSeconds(86_400) : SIGNED.minusSeconds(60))));
            generator.setEndDate(
                    new Time(Date.from(isAuthority ? SIGNED.plusSeconds(86_400) : SIGNED.plusSeconds(540))));
            generator.setSubjectPublicKeyInfo(
                    SubjectPublicKeyInfo.getInstance(subject.getPublic().getEncoded()));
            generator.setExtensions(isAuthority ? authorityExtensions() : leafExtensions(spoiled));
            var body = generator.generateTBSCertificate();
            var whole = new ASN1EncodableVector();
            whole.add(body);
            whole.add(ECDSA);
            whole.add(new DERBitString(sign(issuer.getPrivate(), body.getEncoded("DER"))));
            return new DERSequence(whole).getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Extensions authorityExtensions() throws IOException {
        var extensions = new ExtensionsGenerator();
        extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(1));
        extensions.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
        return extensions.generate();
    }

    private static Extensions leafExtensions(Spoiled spoiled) throws IOException {
        var extensions = new ExtensionsGenerator();
        extensions.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        extensions.addExtension(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(
                        spoiled.forCode() ? KeyPurposeId.id_kp_codeSigning : KeyPurposeId.id_kp_serverAuth));
        extensions.addExtension(
                Extension.subjectAlternativeName,
                true,
                new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, IDENTITY)));
        extensions.addExtension(
                new ASN1ObjectIdentifier("1.3.6.1.4.1.57264.1.8"), false, new DERUTF8String(spoiled.issuer()));
        return extensions.generate();
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

    private static byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(byte[] der) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
