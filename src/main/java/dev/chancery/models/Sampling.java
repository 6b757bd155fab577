package dev.chancery.models;

import java.util.List;
import java.util.OptionalDouble;

/** How freely a model chooses its words and where it stops; what is empty is left to the provider. */
public record Sampling(OptionalDouble temperature, OptionalDouble topP, List<String> stop) {

    public static final Sampling DEFAULT = new Sampling(OptionalDouble.empty(), OptionalDouble.empty(), List.of());

    public Sampling {
        stop = List.copyOf(stop);
    }
}
