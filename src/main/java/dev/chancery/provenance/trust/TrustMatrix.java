package dev.chancery.provenance.trust;

import dev.chancery.attest.SigningRole;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may make which kind of claim about what: roles with their keys and certificate identities, and the rules. What no
 * rule names may be signed by nobody. Our own roles have the keys of the key ring; no version of this can add to those.
 */
public record TrustMatrix(List<Role> roles, List<TrustRule> rules, Optional<SigstoreRoot> sigstore) {

    /** The roles that are ours. */
    public static final Set<String> OWN =
            Arrays.stream(SigningRole.values()).map(SigningRole::label).collect(Collectors.toUnmodifiableSet());

    public TrustMatrix {
        roles = List.copyOf(roles);
        rules = List.copyOf(rules);
    }

    /** A party outside: what it is, the keys it signs with, the certificates it is known by. */
    public record Role(String name, String title, List<TrustedKey> keys, List<CertificateIdentity> certificates) {

        public Role {
            keys = List.copyOf(keys);
            certificates = List.copyOf(certificates);
            if (OWN.contains(name)) {
                throw new IllegalArgumentException("The role " + name + " is Chancery's own, so it takes no keys.");
            }
        }
    }

    /** The rules about this kind of claim. */
    public List<TrustRule> about(String predicateType) {
        return rules.stream()
                .filter(rule -> rule.predicateType().equals(predicateType))
                .toList();
    }

    /** The roles that may make this kind of claim about something. */
    public Set<String> maySign(String predicateType) {
        return about(predicateType).stream().map(TrustRule::role).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys of outside parties: those that have this id first, then the others, as ids are hints. */
    public Stream<TrustedKey> candidates(String keyId) {
        return Stream.concat(
                keys().filter(key -> key.keyId().equals(keyId)),
                keys().filter(key -> !key.keyId().equals(keyId)));
    }

    /** Whether an outside party has a key of this id. */
    public boolean names(String keyId) {
        return keys().anyMatch(key -> key.keyId().equals(keyId));
    }

    /** Every key of every outside party. */
    public Stream<TrustedKey> keys() {
        return roles.stream().flatMap(role -> role.keys().stream());
    }

    /** The roles known by a certificate with this issuer and identity. */
    public List<String> identifiedBy(String issuer, String identity) {
        return roles.stream()
                .filter(role -> role.certificates().stream().anyMatch(it -> it.fits(issuer, identity)))
                .map(Role::name)
                .toList();
    }

    /** Every kind of claim there is a rule about, in the order of the rules. */
    public List<String> predicateTypes() {
        return rules.stream().map(TrustRule::predicateType).distinct().toList();
    }
}
