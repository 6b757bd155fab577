package dev.chancery.provenance.trust;

/** That a role may make one kind of claim inside a scope, and how many different keys of the role it takes. */
public record TrustRule(String role, String predicateType, Scope scope, int threshold) {

    public TrustRule {
        if (threshold < 1) {
            throw new IllegalArgumentException("A claim needs at least one key, but the threshold was " + threshold);
        }
    }
}
