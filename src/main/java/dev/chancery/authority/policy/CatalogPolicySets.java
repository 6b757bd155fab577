package dev.chancery.authority.policy;

import dev.chancery.authority.policy.cedar.PolicyText;
import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The policy sets in the catalog: what is labelled {@code production} is live, enforced unless its own text says that it
 * is only recorded; what is labelled {@code shadow} is recorded as a candidate for production.
 */
@Component
class CatalogPolicySets implements PolicySets {

    static final String SHADOW = "shadow";

    private final Catalog catalog;
    private volatile Reading last = new Reading(List.of(), List.of(), List.of());

    /** The lists as the catalog gave them, and what was made of them. */
    private record Reading(List<AssetVersion> production, List<AssetVersion> shadow, List<LivePolicySet> live) {}

    CatalogPolicySets(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // The catalog answers with the same list until something moves.
    public List<LivePolicySet> live() {
        var production = catalog.labelled(PolicySetType.KIND, Asset.PRODUCTION);
        var shadow = catalog.labelled(PolicySetType.KIND, SHADOW);
        var known = last;
        if (known.production() == production && known.shadow() == shadow) {
            return known.live();
        }
        var live = Stream.concat(
                        production.stream().map(it -> live(it, false)),
                        shadow.stream()
                                .filter(it -> production.stream()
                                        .noneMatch(other -> other.id().equals(it.id())))
                                .map(it -> live(it, true)))
                .toList();
        last = new Reading(production, shadow, live);
        return live;
    }

    private static LivePolicySet live(AssetVersion version, boolean candidate) {
        return new LivePolicySet(new PolicyText(version.name().name(), version.content()), version.number(), candidate);
    }
}
