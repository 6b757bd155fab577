package dev.chancery.provenance.testing;

import dev.chancery.attest.CanonicalJson;
import dev.chancery.attest.Envelope;
import dev.chancery.attest.PublicKey;
import dev.chancery.attest.Statement;
import dev.chancery.attest.TestingCertificateLog;
import dev.chancery.attest.TestingCertificates;
import dev.chancery.attest.TestingCertificates.Draft;
import dev.chancery.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** A Sigstore of its own: an authority that certifies for ten minutes, a log that promises, and what they bundle. */
public final class TestingSigstore {

    public static final String ISSUER = "https://token.actions.githubusercontent.com";
    public static final String IDENTITY =
            "https://github.com/acme/payments/.github/workflows/build.yaml@refs/heads/main";
    public static final Instant SIGNED = Instant.parse("2026-03-01T10:00:00Z");

    private static final String AUTHORITY = "CN=testing authority";

    private final KeyPair authority = TestingCertificates.pair();
    private final KeyPair log = TestingCertificates.pair();
    private final KeyPair leaf = TestingCertificates.pair();
    private final Map<Spoiled, byte[]> certificates = new HashMap<>();
    private Optional<TestingCertificateLog> certificateLog = Optional.empty();

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
                        TestingCertificates.pem(rootCertificate()).indent(6).stripTrailing(),
                        base64(log.getPublic().getEncoded()));
    }

    /** The same with these lines more about what is pinned. */
    public String matrix(String more) {
        return matrix().stripTrailing() + "\n" + more.indent(2);
    }

    /** From now on its certificates are shown to this log before they are signed. */
    public TestingSigstore promisedBy(TestingCertificateLog log) {
        certificateLog = Optional.of(log);
        certificates.clear();
        return this;
    }

    /** A bundle of the statement by the workflow. */
    public byte[] bundle(Statement statement) {
        return bundle(statement, Spoiled.nothing(statement));
    }

    public byte[] bundle(Statement statement, Spoiled spoiled) {
        return bundle(statement, spoiled, signature -> body(spoiled.logged().toBytes(), signature));
    }

    /** The same with an entry about the hash of what was signed, as cosign makes it. */
    public byte[] hashed(Statement statement, Statement logged) {
        var spoiled = Spoiled.nothing(statement);
        var signed = Envelope.preAuthenticationEncoding(Statement.PAYLOAD_TYPE, logged.toBytes());
        return bundle(statement, spoiled, signature -> hashedBody(signed, signature, leafCertificate(spoiled)));
    }

    private byte[] bundle(Statement statement, Spoiled spoiled, UnaryOperator<byte[]> logged) {
        var payload = statement.toBytes();
        var signature =
                TestingCertificates.sign(leaf, Envelope.preAuthenticationEncoding(Statement.PAYLOAD_TYPE, payload));
        var body = logged.apply(signature);
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
                                Map.of("rawBytes", base64(leafCertificate(spoiled))),
                                "tlogEntries",
                                List.of(entry)),
                "dsseEnvelope",
                        Map.of(
                                "payloadType", Statement.PAYLOAD_TYPE,
                                "payload", base64(payload),
                                "signatures", List.of(Map.of("sig", base64(signature))))));
    }

    private byte[] promise(byte[] body, Spoiled spoiled) {
        return TestingCertificates.sign(
                log,
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

    private static byte[] hashedBody(byte[] signed, byte[] signature, byte[] certificate) {
        var hash = Map.of("algorithm", "sha256", "value", Digest.sha256(signed).hex());
        var pem = TestingCertificates.pem(certificate).getBytes(StandardCharsets.US_ASCII);
        return CanonicalJson.of(Map.of(
                "apiVersion", "0.0.1",
                "kind", "hashedrekord",
                "spec",
                        Map.of(
                                "data",
                                Map.of("hash", hash),
                                "signature",
                                Map.of("content", base64(signature), "publicKey", Map.of("content", base64(pem))))));
    }

    private String logId() {
        return PublicKey.ofInfo(log.getPublic().getEncoded()).fingerprint().hex();
    }

    private byte[] rootCertificate() {
        return new Draft(
                        AUTHORITY,
                        AUTHORITY,
                        authority,
                        SIGNED.minusSeconds(86_400),
                        SIGNED.plusSeconds(86_400),
                        TestingCertificates.ofAnAuthority())
                .signedBy(authority);
    }

    private byte[] leafCertificate(Spoiled spoiled) {
        return certificates.computeIfAbsent(spoiled, this::newCertificate);
    }

    private byte[] newCertificate(Spoiled spoiled) {
        var draft = new Draft(
                AUTHORITY, "", leaf, SIGNED.minusSeconds(60), SIGNED.plusSeconds(540), leafExtensions(spoiled));
        return certificateLog
                .map(log -> TestingCertificateLog.embedded(draft, log.promise(draft, authority)))
                .orElse(draft)
                .signedBy(authority);
    }

    private static Extensions leafExtensions(Spoiled spoiled) {
        var purpose = spoiled.forCode() ? KeyPurposeId.id_kp_codeSigning : KeyPurposeId.id_kp_serverAuth;
        var name = new GeneralName(GeneralName.uniformResourceIdentifier, IDENTITY);
        return TestingCertificates.extensions(
                TestingCertificates.extension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature)),
                TestingCertificates.extension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose)),
                TestingCertificates.extension(Extension.subjectAlternativeName, true, new GeneralNames(name)),
                TestingCertificates.extension(
                        new ASN1ObjectIdentifier("1.3.6.1.4.1.57264.1.8"), false, new DERUTF8String(spoiled.issuer())));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
