package dev.chancery.models.local;

import dev.chancery.models.Analyzer;
import dev.chancery.models.provider.Provider;
import dev.chancery.models.provider.ProviderKind;
import dev.chancery.models.provider.ProviderSettings;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens the analyzers of this machine as models: real findings with no account and no network. */
@Component
class AnalyzerProviders implements ProviderKind {

    private final Map<String, Analyzer> analyzers;

    AnalyzerProviders(List<Analyzer> analyzers) {
        this.analyzers = analyzers.stream().collect(Collectors.toMap(Analyzer::id, Function.identity()));
    }

    @Override
    public String kind() {
        return "analyzer";
    }

    @Override
    public Provider open(String name, ProviderSettings settings) {
        return new AnalyzerProvider(name, analyzers);
    }
}
