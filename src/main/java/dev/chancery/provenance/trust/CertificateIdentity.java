package dev.chancery.provenance.trust;

/** Whoever holds a certificate with this identity, as this OpenID provider vouched for it; the identity may have stars. */
public record CertificateIdentity(String issuer, String identity) {

    /** Whether a certificate names this issuer and an identity that fits. */
    boolean fits(String issuer, String identity) {
        return this.issuer.equals(issuer) && new Pattern(this.identity).fits(identity);
    }
}
