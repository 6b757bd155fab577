package dev.chancery.review.routing;

import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.review.AssetUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The routing policies of the catalog. The one named {@code default} holds where no other is asked for. */
@Component
public class Routings implements SmartInitializingSingleton {

    /** The policy for reviews of every type that has none of its own. */
    public static final String DEFAULT = "default";

    /** The policy for drills, in which everybody only plays a participant. */
    public static final String DRILL = "drill";

    private final Catalog catalog;

    Routings(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void afterSingletonsInstantiated() {
        catalog.seed(new AssetName(RoutingAssets.KIND, DEFAULT), shipped(DEFAULT), "Whom reviews ask from the start");
        catalog.seed(new AssetName(RoutingAssets.KIND, DRILL), shipped(DRILL), "A review without anybody real");
    }

    /** The policy in production that is named as the type of the review, or else the default. */
    public Optional<Routing> inProduction(Optional<String> type) {
        return type.flatMap(this::named).or(() -> named(DEFAULT));
    }

    /** A version as a policy; empty when its text is none. */
    public static Optional<Routing> of(AssetVersion version) {
        return switch (RoutingPolicy.read(version.content())) {
            case RoutingPolicy.Reading.Unsound _ -> Optional.empty();
            case RoutingPolicy.Reading.Sound(var policy) ->
                Optional.of(new Routing(
                        new AssetUse(version.name().kind(), version.name().name(), version.number(), version.digest()),
                        policy));
        };
    }

    /** The very version a run was begun with. */
    public Optional<Routing> find(AssetUse use) {
        return AssetName.parse(RoutingAssets.KIND, use.name())
                .flatMap(it -> catalog.version(it, use.number()))
                .flatMap(Routings::of);
    }

    private Optional<Routing> named(String name) {
        return AssetName.parse(RoutingAssets.KIND, name)
                .flatMap(it -> catalog.labelled(it, Asset.PRODUCTION))
                .flatMap(Routings::of);
    }

    static String shipped(String name) {
        try (var stream = Routings.class.getResourceAsStream(name + ".yaml")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
