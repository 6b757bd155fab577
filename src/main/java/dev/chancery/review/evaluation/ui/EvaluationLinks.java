package dev.chancery.review.evaluation.ui;

import dev.chancery.catalog.AssetName;
import dev.chancery.console.Links;
import dev.chancery.review.AssetUse;
import java.util.Arrays;
import java.util.UUID;

/** Where measurements and the texts they measure have their pages. */
final class EvaluationLinks {

    private EvaluationLinks() {}

    static String all() {
        return "/evaluations";
    }

    static String one(UUID evaluation) {
        return "/evaluations/" + evaluation;
    }

    static String version(AssetUse use) {
        return version(new AssetName(use.kind(), use.name()), use.number());
    }

    static String version(AssetName name, int number) {
        return Arrays.stream(GovernedKind.values())
                .filter(it -> it.kind().equals(name.kind()))
                .findFirst()
                .map(it -> "/" + it.path() + "/" + name.name() + "/" + number)
                .orElseGet(() -> Links.assetVersion(name.kind(), name.name(), number));
    }
}
