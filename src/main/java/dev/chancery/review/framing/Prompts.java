package dev.chancery.review.framing;

import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.review.AssetUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The prompts of the catalog. Those that ship are the first versions of theirs. */
@Component
public class Prompts implements SmartInitializingSingleton {

    private static final List<String> SHIPPED =
            List.of("security", "correctness", "reliability", "maintainability", "performance", "second-look");

    private final Catalog catalog;

    Prompts(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var name : SHIPPED) {
            catalog.seed(new AssetName(PromptAssets.KIND, name), shipped(name), "What models are told from the start");
        }
    }

    /** The prompt of this name that is in production. */
    public Optional<Prompt> inProduction(String name) {
        return named(name).flatMap(it -> catalog.labelled(it, Asset.PRODUCTION)).flatMap(Prompts::of);
    }

    /** The very version a run was begun with. */
    public Optional<Prompt> find(AssetUse use) {
        return named(use.name())
                .flatMap(it -> catalog.version(it, use.number()))
                .flatMap(Prompts::of);
    }

    /** A version as a prompt; empty when its text is none. */
    public static Optional<Prompt> of(AssetVersion version) {
        return switch (PromptText.read(version.content())) {
            case PromptText.Reading.Unsound _ -> Optional.empty();
            case PromptText.Reading.Sound(var text) ->
                Optional.of(new Prompt(
                        new AssetUse(version.name().kind(), version.name().name(), version.number(), version.digest()),
                        text));
        };
    }

    private static Optional<AssetName> named(String name) {
        return AssetName.parse(PromptAssets.KIND, name);
    }

    static String shipped(String name) {
        try (var stream = Prompts.class.getResourceAsStream(name + ".md")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
