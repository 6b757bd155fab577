package dev.chancery.models.wrapper;

import dev.chancery.models.catalogue.ModelCatalogue;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The lanes of this node, one for each model, for the wrapper that uses them and the page that shows them. */
@Component
class Lanes implements ModelLoad {

    private final Map<String, Lane> byModel;

    Lanes(ModelCatalogue catalogue) {
        byModel = catalogue.entries().stream()
                .map(Lane::of)
                .collect(Collectors.toUnmodifiableMap(it -> it.entry().id(), Function.identity()));
    }

    Optional<Lane> find(String model) {
        return Optional.ofNullable(byModel.get(model));
    }

    Collection<Lane> all() {
        return byModel.values();
    }

    @Override
    public Load of(String model) {
        return find(model)
                .map(it -> new Load(
                        it.calls().get(),
                        it.limit().inUse(),
                        it.limit().current(),
                        it.entry().settings().concurrency(),
                        it.retries().left()))
                .orElseThrow(() -> new IllegalArgumentException("No model has the id " + model + "."));
    }
}
