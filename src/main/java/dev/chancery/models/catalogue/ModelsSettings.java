package dev.chancery.models.catalogue;

import dev.chancery.models.provider.ProviderSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Providers and models by name, as {@code chancery.models.*}. Without any configuration there are the model
 * {@code simulated}, which answers from a script, and the analyzers of this machine; {@code built-in=false} leaves both out.
 */
@ConfigurationProperties("chancery.models")
record ModelsSettings(
        @DefaultValue Map<String, ProviderSettings> providers,
        @DefaultValue Map<String, ModelSettings> catalogue,
        @DefaultValue("true") boolean builtIn) {

    public static final String SIMULATED = "simulated";

    private static final List<String> FRAMINGS = List.of("security", "correctness", "reliability", "maintainability");

    public ModelsSettings {
        var allProviders = new TreeMap<>(providers);
        var allModels = new TreeMap<>(catalogue);
        if (builtIn) {
            allProviders.putIfAbsent("scripted", ProviderSettings.of("scripted"));
            allModels.putIfAbsent(SIMULATED, ModelSettings.of("scripted", SIMULATED, 128_000, 8_192));
            allProviders.putIfAbsent("analyzer", ProviderSettings.of("analyzer"));
            FRAMINGS.forEach(it ->
                    allModels.putIfAbsent("analyzer-" + it, ModelSettings.ofThisMachine("analyzer", "pmd-" + it)));
        }
        allModels.forEach((id, model) -> {
            if (!allProviders.containsKey(model.provider())) {
                throw new IllegalArgumentException(
                        "The model " + id + " names a provider that is not configured: " + model.provider());
            }
        });
        providers = Map.copyOf(allProviders);
        catalogue = Map.copyOf(allModels);
    }
}
