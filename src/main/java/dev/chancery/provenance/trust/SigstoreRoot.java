package dev.chancery.provenance.trust;

import dev.chancery.attest.PublicKey;
import java.security.cert.TrustAnchor;
import java.util.List;

/**
 * The pinned root of trust for Sigstore bundles: certificate authorities,
 * transparency log keys and time stamp authorities, never fetched.
 */
public record SigstoreRoot(
        List<TrustAnchor> authorities, List<PublicKey> logs, List<TrustAnchor> timeStampAuthorities) {

    public SigstoreRoot {
        authorities = List.copyOf(authorities);
        logs = List.copyOf(logs);
        timeStampAuthorities = List.copyOf(timeStampAuthorities);
    }
}
