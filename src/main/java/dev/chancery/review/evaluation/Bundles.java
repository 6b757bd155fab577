package dev.chancery.review.evaluation;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.review.AssetUse;
import dev.chancery.review.framing.Prompt;
import dev.chancery.review.framing.PromptAssets;
import dev.chancery.review.framing.Prompts;
import dev.chancery.review.grouping.GovernedThresholds;
import dev.chancery.review.grouping.GoverningThresholds;
import dev.chancery.review.routing.Routing;
import dev.chancery.review.routing.RoutingAssets;
import dev.chancery.review.routing.Routings;
import dev.chancery.review.routing.Seat;
import dev.chancery.review.routing.SecondLook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes bundles: the versions that are asked for, and what is in production for the rest. */
@Component
class Bundles {

    private final Catalog catalog;
    private final GovernedThresholds thresholds;
    private final Routings routings;
    private final Prompts prompts;

    Bundles(Catalog catalog, GovernedThresholds thresholds, Routings routings, Prompts prompts) {
        this.catalog = catalog;
        this.thresholds = thresholds;
        this.routings = routings;
        this.prompts = prompts;
    }

    /** The version a use speaks of. */
    Optional<AssetVersion> version(AssetUse use) {
        return AssetName.parse(use.kind(), use.name()).flatMap(it -> catalog.version(it, use.number()));
    }

    /** What is measured where only claims are grouped. */
    BundleParts forGrouping(List<AssetVersion> wanted) {
        return new BundleParts(thresholds(wanted), Optional.empty(), Map.of());
    }

    /** What is measured where participants are asked. */
    BundleParts forReviewing(List<AssetVersion> wanted) {
        var routing = ofKind(wanted, RoutingAssets.KIND)
                .findFirst()
                .flatMap(Routings::of)
                .or(() -> routings.inProduction(Optional.empty()))
                .orElseThrow(() -> new IllegalStateException("No routing is in production."));
        return new BundleParts(thresholds(wanted), Optional.of(routing), prompts(routing, wanted));
    }

    /** The very versions of a measurement that was begun. */
    BundleParts of(List<AssetUse> uses) {
        var versions = uses.stream().flatMap(it -> version(it).stream()).toList();
        return ofKind(versions, RoutingAssets.KIND).findAny().isPresent()
                ? forReviewing(versions)
                : forGrouping(versions);
    }

    private GoverningThresholds thresholds(List<AssetVersion> wanted) {
        return ofKind(wanted, GovernedThresholds.NAME.kind())
                .findFirst()
                .map(thresholds::of)
                .orElseGet(thresholds::inProduction);
    }

    private Map<String, Prompt> prompts(Routing routing, List<AssetVersion> wanted) {
        var own = new HashMap<String, Prompt>();
        names(routing)
                .distinct()
                .forEach(name -> ofKind(wanted, PromptAssets.KIND)
                        .filter(it -> it.name().name().equals(name))
                        .findFirst()
                        .flatMap(Prompts::of)
                        .or(() -> prompts.inProduction(name))
                        .ifPresent(it -> own.put(name, it)));
        return own;
    }

    private static Stream<String> names(Routing routing) {
        return Stream.concat(
                routing.policy().seats().stream().flatMap(it -> switch (it.source()) {
                    case Seat.Source.OfAnalyzer _ -> Stream.empty();
                    case Seat.Source.OfModel model -> Stream.of(model.prompt());
                }),
                routing.policy().secondLook().stream().map(SecondLook::prompt));
    }

    private static Stream<AssetVersion> ofKind(List<AssetVersion> versions, String kind) {
        return versions.stream().filter(it -> it.name().kind().equals(kind));
    }
}
