package dev.chancery.review.evaluation;

import dev.chancery.review.AssetUse;
import dev.chancery.review.framing.Prompt;
import dev.chancery.review.grouping.GoverningThresholds;
import dev.chancery.review.routing.Routing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The versions a measurement stands on.
 *
 * @param routing whom it asks; empty where nobody is asked anything
 * @param prompts what models are told, by the names routing knows them by
 */
record BundleParts(GoverningThresholds thresholds, Optional<Routing> routing, Map<String, Prompt> prompts) {

    BundleParts {
        prompts = Map.copyOf(prompts);
    }

    /** Every version, in one order. */
    List<AssetUse> uses() {
        var uses = new ArrayList<AssetUse>();
        uses.add(thresholds.use());
        routing.ifPresent(it -> uses.add(it.use()));
        new TreeMap<>(prompts).values().forEach(it -> uses.add(it.use()));
        return uses;
    }
}
