package dev.chancery.provenance.trust;

import dev.chancery.attest.PublicKey;
import java.security.cert.TrustAnchor;
import java.util.List;

/** The pinned root of trust for Sigstore bundles: certificate authorities and transparency log keys, never fetched. */
public record SigstoreRoot(List<TrustAnchor> authorities, List<PublicKey> logs) {

    public SigstoreRoot {
        authorities = List.copyOf(authorities);
        logs = List.copyOf(logs);
    }
}
