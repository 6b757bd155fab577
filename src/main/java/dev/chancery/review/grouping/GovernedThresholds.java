package dev.chancery.review.grouping;

import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.review.AssetUse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The thresholds in production, and those of any version. The ones that ship are the first version of {@code default}. */
@Component
public class GovernedThresholds implements SmartInitializingSingleton {

    /** The asset that runs are grouped by. */
    public static final AssetName NAME = new AssetName(ThresholdsAssets.KIND, "default");

    private final Catalog catalog;
    private final AtomicReference<Optional<GoverningThresholds>> last = new AtomicReference<>(Optional.empty());

    GovernedThresholds(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void afterSingletonsInstantiated() {
        catalog.seed(NAME, ThresholdsText.builtIn(), "Set by hand on the labelled data's development half");
    }

    /** What a run that starts now is grouped by. */
    public GoverningThresholds inProduction() {
        var live = catalog.labelled(NAME, Asset.PRODUCTION)
                .orElseThrow(() -> new IllegalStateException("No thresholds are in production."));
        var known = last.get().filter(it -> it.use().equals(use(live)));
        if (known.isEmpty()) {
            known = Optional.of(of(live));
            last.set(known);
        }
        return known.get();
    }

    /** What this version says; it was checked before it was approved. */
    public GoverningThresholds of(AssetVersion version) {
        return switch (ThresholdsText.read(version.content(), version.record().title())) {
            case ThresholdsText.Sound(var thresholds) -> new GoverningThresholds(thresholds, use(version));
            case ThresholdsText.Unsound(var faults) ->
                throw new IllegalStateException(version.record().title() + " cannot be used: " + faults.getFirst());
        };
    }

    private static AssetUse use(AssetVersion version) {
        return new AssetUse(version.name().kind(), version.name().name(), version.number(), version.digest());
    }
}
