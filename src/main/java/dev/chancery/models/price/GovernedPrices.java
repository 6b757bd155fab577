package dev.chancery.models.price;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.kernel.Digest;
import dev.chancery.models.Price;
import dev.chancery.models.price.PriceTable.Reading.Sound;
import dev.chancery.models.price.PriceTable.Reading.Unsound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The price table {@code default} in production, read anew whenever the label moves. The one that ships is its first
 * version.
 */
@Component
class GovernedPrices implements Prices, SmartInitializingSingleton {

    static final AssetName NAME = new AssetName(PriceTables.KIND, "default");
    private static final PriceTable NONE = new PriceTable(Map.of());

    private record InForce(Optional<Digest> digest, PriceTable table) {}

    private final Catalog catalog;
    private final AtomicReference<InForce> inForce = new AtomicReference<>(new InForce(Optional.empty(), NONE));

    GovernedPrices(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void afterSingletonsInstantiated() {
        catalog.seed(NAME, shipped(), "What models cost from the first start");
    }

    @Override
    public Optional<Price> of(String upstream) {
        return table().of(upstream);
    }

    private PriceTable table() {
        var live = catalog.labelled(NAME, "production");
        var digest = live.map(AssetVersion::digest);
        var last = inForce.get();
        if (!last.digest().equals(digest)) {
            last = new InForce(digest, live.map(it -> read(it.content())).orElse(NONE));
            inForce.set(last);
        }
        return last.table();
    }

    /** What could not be read was never promoted; should it happen, nothing has a price and money budgets refuse. */
    private static PriceTable read(String content) {
        return switch (PriceTable.read(content)) {
            case Sound(var table) -> table;
            case Unsound _ -> NONE;
        };
    }

    static String shipped() {
        try (var stream = GovernedPrices.class.getResourceAsStream("prices.yaml")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
