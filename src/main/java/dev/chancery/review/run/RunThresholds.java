package dev.chancery.review.run;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.Catalog;
import dev.chancery.review.AssetUse;
import dev.chancery.review.grouping.GovernedThresholds;
import dev.chancery.review.grouping.Thresholds;
import dev.chancery.review.store.RunOrder;
import org.springframework.stereotype.Component;

/** Finds the thresholds a run was begun with, whatever is in production when it ends. */
@Component
class RunThresholds {

    private final Catalog catalog;
    private final GovernedThresholds governed;

    RunThresholds(Catalog catalog, GovernedThresholds governed) {
        this.catalog = catalog;
        this.governed = governed;
    }

    Thresholds of(RunOrder order) {
        return order.terms()
                .map(it -> of(it.bundle().thresholds()))
                .orElseGet(() -> governed.inProduction().thresholds());
    }

    private Thresholds of(AssetUse use) {
        var version = catalog.version(new AssetName(use.kind(), use.name()), use.number())
                .orElseThrow(() -> new IllegalStateException(use.title() + " is not in the catalog."));
        return governed.of(version).thresholds();
    }
}
