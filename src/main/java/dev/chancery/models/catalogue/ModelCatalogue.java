package dev.chancery.models.catalogue;

import dev.chancery.models.ModelDescription;
import dev.chancery.models.price.Prices;
import dev.chancery.models.provider.Provider;
import dev.chancery.models.provider.ProviderKind;
import dev.chancery.models.provider.ProviderSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The models of the configuration with their providers, opened once at start, so that a provider without its secret keeps
 * the application from ever being ready.
 */
@Component
public class ModelCatalogue {

    private final Map<String, CatalogueEntry> entries = new TreeMap<>();
    private final Prices prices;

    ModelCatalogue(ModelsSettings settings, List<ProviderKind> kinds, Prices prices) {
        this.prices = prices;
        var open = new TreeMap<String, Provider>();
        var byKind = kinds.stream().collect(Collectors.toMap(ProviderKind::kind, Function.identity()));
        settings.providers().forEach((name, it) -> open.put(name, open(byKind, name, it)));
        settings.catalogue().forEach((id, model) -> entries.put(id, entry(id, model, open)));
    }

    private static Provider open(Map<String, ProviderKind> kinds, String name, ProviderSettings settings) {
        var kind = kinds.get(settings.kind());
        if (kind == null) {
            throw new IllegalArgumentException("The provider " + name + " is of a kind nobody knows: " + settings.kind()
                    + ". There are " + new TreeMap<>(kinds).keySet() + ".");
        }
        return kind.open(name, settings);
    }

    private static CatalogueEntry entry(String id, ModelSettings model, Map<String, Provider> open) {
        var provider = open.get(model.provider());
        if (provider == null) {
            throw new IllegalArgumentException("The model " + id + " names no provider.");
        }
        return new CatalogueEntry(id, model, provider);
    }

    public Optional<CatalogueEntry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** Every model, by id. */
    public List<CatalogueEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** The model as callers see it, at the prices of this moment. */
    public ModelDescription describe(CatalogueEntry entry) {
        var settings = entry.settings();
        return new ModelDescription(
                entry.id(),
                entry.provider().name(),
                settings.upstream(),
                settings.context(),
                settings.maxTokens(),
                prices.of(settings.upstream()),
                entry.provider().isSimulated());
    }
}
