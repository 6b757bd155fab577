package dev.chancery.provenance.trust;

import dev.chancery.attest.EcdsaKey;
import dev.chancery.attest.PublicKey;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The pinned root of trust for Sigstore bundles: certificate authorities, the logs of signatures, the logs of
 * certificates, and time stamp authorities with the certificates of their signers; never fetched.
 */
public record SigstoreRoot(
        List<TrustAnchor> authorities,
        List<PublicKey> logs,
        List<EcdsaKey> certificateLogs,
        List<X509Certificate> timeStampAuthorities) {

    public SigstoreRoot {
        authorities = List.copyOf(authorities);
        logs = List.copyOf(logs);
        certificateLogs = List.copyOf(certificateLogs);
        timeStampAuthorities = List.copyOf(timeStampAuthorities);
    }
}
