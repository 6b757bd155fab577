package dev.chancery.provenance.trust;

import dev.chancery.attest.CertificateTimestamps;
import dev.chancery.attest.Envelope;
import dev.chancery.attest.PublicKey;
import dev.chancery.attest.SigstoreBundle;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Verifies a certificate-based Sigstore bundle offline against the pinned root: a time stamp or the log vouches for the
 * moment of signing, the certificate leads to a pinned authority at that moment, is for code signing and was promised to a
 * certificate log where any is pinned, and it signed exactly this envelope.
 */
public final class SigstoreCheck {

    private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";

    private SigstoreCheck() {}

    /** The outcome. */
    public sealed interface Result {}

    /** Who signed, and the roles that are known by that identity. */
    public record Identified(CertifiedSigner signer, List<String> roles) implements Result {}

    /** What does not hold. */
    public record Refused(Part part, String sentence) implements Result {}

    /** The parts of a bundle. */
    public enum Part {
        SIGNATURE,
        CERTIFICATE,
        CERTIFICATE_LOG,
        LOG
    }

    /** Whoever the certificate names, as its issuer vouched for them, and the key it certifies. */
    public record CertifiedSigner(String issuer, String identity, PublicKey key) {

        /** The identity, as key ids are shown. */
        public String keyId() {
            return identity;
        }

        /** The signer in this role; the moment of signing was checked against the certificate already. */
        public TrustedKey as(String role) {
            return new TrustedKey(identity, role, key, Instant.EPOCH, Optional.empty(), Optional.empty());
        }
    }

    /** Verifies the bundle, which has a certificate. */
    public static Result of(SigstoreBundle bundle, TrustMatrix matrix) {
        var root = matrix.sigstore();
        if (root.isEmpty()) {
            return new Refused(Part.CERTIFICATE, "No root of trust is pinned for Sigstore certificates.");
        }
        try {
            var signedAt = new LogEvidence(root.get()).signedAt(bundle);
            return verified(bundle, root.get(), signedAt, matrix);
        } catch (LogEvidence.Unproven unproven) {
            return new Refused(Part.LOG, String.valueOf(unproven.getMessage()));
        }
    }

    private static Result verified(SigstoreBundle bundle, SigstoreRoot root, Instant signedAt, TrustMatrix matrix) {
        try {
            var chain = certificates(bundle.certificates());
            var leaf = chain.getFirst();
            var issuer = issuer(chain, root, signedAt);
            if (leaf.getExtendedKeyUsage() == null
                    || !leaf.getExtendedKeyUsage().contains(CODE_SIGNING)) {
                return new Refused(Part.CERTIFICATE, "The certificate is not for code signing.");
            }
            var unlogged = unlogged(leaf, issuer, root);
            return unlogged.isPresent() ? unlogged.get() : signer(bundle.envelope(), leaf, matrix);
        } catch (GeneralSecurityException | IllegalArgumentException unsound) {
            return new Refused(
                    Part.CERTIFICATE,
                    "The certificate leads to no pinned authority at %s: %s".formatted(signedAt, unsound.getMessage()));
        }
    }

    private static Optional<Result> unlogged(X509Certificate leaf, X509Certificate issuer, SigstoreRoot root) {
        if (root.certificateLogs().isEmpty()) {
            return Optional.empty();
        }
        return switch (CertificateTimestamps.verify(leaf, issuer, root.certificateLogs())) {
            case CertificateTimestamps.Logged _ -> Optional.empty();
            case CertificateTimestamps.Unlogged(var why) -> Optional.of(new Refused(Part.CERTIFICATE_LOG, why));
        };
    }

    private static Result signer(Envelope envelope, X509Certificate leaf, TrustMatrix matrix)
            throws CertificateParsingException {
        var key = PublicKey.ofInfo(leaf.getPublicKey().getEncoded());
        var message = Envelope.preAuthenticationEncoding(envelope.payloadType(), envelope.payload());
        if (!key.verifies(message, envelope.signatures().getFirst().signature())) {
            return new Refused(Part.SIGNATURE, "The signature is not the certificate's over this envelope.");
        }
        var signer = new CertifiedSigner(FulcioNames.issuer(leaf), FulcioNames.identity(leaf), key);
        return new Identified(signer, matrix.identifiedBy(signer.issuer(), signer.identity()));
    }

    private static List<X509Certificate> certificates(List<byte[]> der) throws CertificateException {
        var factory = CertificateFactory.getInstance("X.509");
        var chain = new ArrayList<X509Certificate>();
        for (var one : der) {
            if (factory.generateCertificate(new ByteArrayInputStream(one)) instanceof X509Certificate certificate) {
                chain.add(certificate);
            }
        }
        return chain;
    }

    /**
     * Whoever issued the first certificate, whose path leads to a pinned authority. Intermediates may be pinned as
     * authorities themselves; a root that came along is left out of the path.
     */
    private static X509Certificate issuer(List<X509Certificate> chain, SigstoreRoot root, Instant at)
            throws GeneralSecurityException {
        var parameters = new PKIXParameters(new HashSet<>(root.authorities()));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        var path = chain.stream()
                .filter(it -> root.authorities().stream().noneMatch(anchor -> it.equals(anchor.getTrustedCert())))
                .toList();
        if (path.isEmpty()) {
            throw new CertificateException("the signer is an authority itself");
        }
        var validated = CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
        if (path.size() == 1 && validated instanceof PKIXCertPathValidatorResult result) {
            return result.getTrustAnchor().getTrustedCert();
        }
        return path.get(1);
    }
}
