package dev.chancery.attest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Verifies time stamps after RFC 3161 offline, against pinned authorities: the stamp is for exactly these bytes, the
 * certificate that its signed attributes name signed it, is for time stamping and nothing else, and leads to a pinned
 * authority at that moment.
 */
public final class TimeStamp {

    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    private static final String RSA = "1.2.840.113549.1.1.1";

    private static final Map<String, String> DIGESTS = Map.of(
            "2.16.840.1.101.3.4.2.1", "SHA-256",
            "2.16.840.1.101.3.4.2.2", "SHA-384",
            "2.16.840.1.101.3.4.2.3", "SHA-512");

    private static final Map<String, String> SIGNATURES = Map.of(
            "1.2.840.10045.4.3.2", "SHA256withECDSA",
            "1.2.840.10045.4.3.3", "SHA384withECDSA",
            "1.2.840.10045.4.3.4", "SHA512withECDSA",
            "1.2.840.113549.1.1.11", "SHA256withRSA",
            "1.2.840.113549.1.1.12", "SHA384withRSA",
            "1.2.840.113549.1.1.13", "SHA512withRSA");

    private TimeStamp() {}

    /** The outcome. */
    public sealed interface Result {}

    /** The bytes existed at this moment. */
    public record Proven(Instant at) implements Result {}

    /** They did not provably, and why in one sentence. */
    public record Unproven(String why) implements Result {}

    /**
     * Verifies the DER of a response, or of the token in it, over these bytes.
     *
     * @param pinned the authorities, and the certificates of signers that leave them out of their stamps
     */
    public static Result verify(byte[] der, byte[] stamped, List<X509Certificate> pinned) {
        try {
            return judge(TimeStampToken.read(der), stamped, pinned);
        } catch (IOException malformed) {
            return new Unproven("The time stamp is not well-formed: " + malformed.getMessage() + ".");
        } catch (GeneralSecurityException unsound) {
            return new Unproven("The time stamp leads to no pinned authority: " + unsound.getMessage() + ".");
        }
    }

    private static Result judge(TimeStampToken token, byte[] stamped, List<X509Certificate> pinned)
            throws GeneralSecurityException {
        var said = token.said();
        var signed = token.signed();
        if (!MessageDigest.isEqual(said.hash(), digest(said.hashAlgorithm(), stamped))) {
            return new Unproven("The time stamp is for other bytes.");
        }
        if (!MessageDigest.isEqual(signed.digest(), digest(signed.digestAlgorithm(), said.content()))) {
            return new Unproven("The time stamp is not the one that was signed.");
        }
        var known = certificates(token, pinned);
        var signer = signer(token, known);
        var signature = Signature.getInstance(signatureName(signed));
        signature.initVerify(signer.getPublicKey());
        signature.update(token.signedAttributes());
        if (!signature.verify(signed.signature())) {
            return new Unproven("The time stamp's signature is not its signer's.");
        }
        refuseOtherPurposes(signer);
        validate(signer, known, said.at(), pinned);
        return new Proven(said.at());
    }

    private static List<X509Certificate> certificates(TimeStampToken token, List<X509Certificate> pinned)
            throws CertificateException {
        var all = new ArrayList<X509Certificate>();
        var factory = CertificateFactory.getInstance("X.509");
        for (var der : token.certificates()) {
            if (factory.generateCertificate(new ByteArrayInputStream(der)) instanceof X509Certificate certificate) {
                all.add(certificate);
            }
        }
        all.addAll(pinned);
        return all;
    }

    /** The certificate that the signed attributes name. */
    private static X509Certificate signer(TimeStampToken token, List<X509Certificate> known)
            throws GeneralSecurityException {
        var named = token.signerHash();
        for (var certificate : known) {
            if (MessageDigest.isEqual(named.hash(), digest(named.algorithm(), certificate.getEncoded()))) {
                return certificate;
            }
        }
        throw new CertificateException("its signer's certificate is not there");
    }

    private static void refuseOtherPurposes(X509Certificate signer) throws CertificateException {
        if (!isForStampsAlone(signer)) {
            throw new CertificateException("its signer's certificate is not for time stamping alone");
        }
    }

    /** Whether the certificate is for time stamping and for nothing else, as that of a signer has to be. */
    public static boolean isForStampsAlone(X509Certificate certificate) {
        try {
            var critical = certificate.getCriticalExtensionOIDs();
            return List.of(TIME_STAMPING).equals(certificate.getExtendedKeyUsage())
                    && critical != null
                    && critical.contains(EXTENDED_KEY_USAGE);
        } catch (CertificateParsingException unreadable) {
            return false;
        }
    }

    private static void validate(
            X509Certificate signer, List<X509Certificate> known, Instant at, List<X509Certificate> pinned)
            throws GeneralSecurityException {
        var authorities = pinned.stream()
                .filter(it -> it.getBasicConstraints() >= 0)
                .map(it -> new TrustAnchor(it, null))
                .collect(Collectors.toSet());
        var wanted = new X509CertSelector();
        wanted.setCertificate(signer);
        var parameters = new PKIXBuilderParameters(authorities, wanted);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }

    private static byte[] digest(String algorithm, byte[] content) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance(named(DIGESTS.get(algorithm), algorithm))
                .digest(content);
    }

    private static String signatureName(TimeStampToken.Signed signed) throws NoSuchAlgorithmException {
        return signed.signatureAlgorithm().equals(RSA)
                ? digestName(signed).replace("-", "") + "withRSA"
                : named(SIGNATURES.get(signed.signatureAlgorithm()), signed.signatureAlgorithm());
    }

    private static String digestName(TimeStampToken.Signed signed) throws NoSuchAlgorithmException {
        return named(DIGESTS.get(signed.digestAlgorithm()), signed.digestAlgorithm());
    }

    private static String named(@Nullable String name, String algorithm) throws NoSuchAlgorithmException {
        if (name == null) {
            throw new NoSuchAlgorithmException("it uses the algorithm " + algorithm);
        }
        return name;
    }
}
