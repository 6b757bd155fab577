package dev.chancery.authority.policy;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Puts the policy set that comes with the product into the catalog, before anything can be decided. */
@Component
class DefaultPolicySet implements SmartInitializingSingleton {

    static final String NAME = "default";

    private final Catalog catalog;

    DefaultPolicySet(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void afterSingletonsInstantiated() {
        catalog.seed(new AssetName(PolicySetType.KIND, NAME), content(), "What Chancery permits from its first start");
    }

    static String content() {
        try (var text = DefaultPolicySet.class.getResourceAsStream("default.cedar")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
