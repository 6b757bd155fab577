package dev.chancery.provenance.chain;

import dev.chancery.attest.SigningRole;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may make which kind of claim: a valid signature by a party that is not listed for a predicate type is refused. A
 * type that is not listed may be signed by nobody.
 */
public record TrustTable(Map<String, Set<SigningRole>> signers) {

    public TrustTable {
        signers = signers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** The table of this release, the same on every node and in the offline verifier. */
    public static TrustTable fixed() {
        return new TrustTable(Map.of(
                PredicateTypes.REVIEW_VERDICT, Set.of(SigningRole.REVIEW),
                PredicateTypes.AI_PARTICIPATION, Set.of(SigningRole.GATEWAY, SigningRole.REVIEW),
                PredicateTypes.SLSA_VSA, Set.of(SigningRole.RELEASE)));
    }

    /** The roles whose keys may sign statements of this predicate type. */
    public Set<SigningRole> maySign(String predicateType) {
        return signers.getOrDefault(predicateType, Set.of());
    }
}
