package dev.chancery.provenance.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The trust matrix as people write it: YAML of the form of {@code /chancery/trust/v1.json}. */
public final class TrustDocument {

    private static final GovernedYaml FORM = GovernedYaml.ofSchema("/META-INF/resources/chancery/trust/v1.json");

    private TrustDocument() {}

    /** The outcome of reading a matrix. */
    public sealed interface Read {}

    /** A matrix that can be put to use. */
    public record Sound(TrustMatrix matrix) implements Read {}

    /** Not a matrix, and all that is wrong with it. */
    public record Unsound(List<String> faults) implements Read {}

    /** The matrix that comes with the product: our own roles, and outside parties without any key yet. */
    public static String builtIn() {
        try (var in = TrustDocument.class.getResourceAsStream("/dev/chancery/provenance/trust.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a matrix that was checked before it was stored; {@link IllegalStateException} for any other. */
    public static TrustMatrix sound(String text) {
        return switch (read(text)) {
            case Sound(var matrix) -> matrix;
            case Unsound(var faults) -> throw new IllegalStateException("The trust matrix is unsound: " + faults);
        };
    }

    public static Read read(String text) {
        return switch (FORM.read(text)) {
            case GovernedYaml.Misshapen(var faults) -> new Unsound(faults);
            case GovernedYaml.Wellformed(var yaml) -> read(yaml);
        };
    }

    private static Read read(JsonNode yaml) {
        try {
            var roles = named(yaml.path("roles"), TrustReader::role);
            var known = Stream.concat(TrustMatrix.OWN.stream(), roles.stream().map(TrustMatrix.Role::name))
                    .toList();
            var rules = yaml.path("claims")
                    .valueStream()
                    .flatMap(TrustReader::rules)
                    .toList();
            var faults = new ArrayList<String>();
            rules.stream()
                    .map(TrustRule::role)
                    .filter(role -> !known.contains(role))
                    .distinct()
                    .map(role -> "The claims name the role " + role + ", which is not among the roles.")
                    .forEach(faults::add);
            faults.addAll(TrustReader.repeatedKeys(roles));
            var matrix = new TrustMatrix(roles, rules, sigstore(yaml.path("sigstore")));
            return faults.isEmpty() ? new Sound(matrix) : new Unsound(faults);
        } catch (IllegalArgumentException unusable) {
            return new Unsound(List.of(String.valueOf(unusable.getMessage())));
        }
    }

    private static Optional<SigstoreRoot> sigstore(JsonNode yaml) {
        return yaml.isObject() ? Optional.of(TrustReader.sigstore(yaml)) : Optional.empty();
    }

    private static <T> List<T> named(JsonNode members, BiFunction<String, JsonNode, T> read) {
        var all = new LinkedHashMap<String, T>();
        members.propertyStream()
                .forEach(member -> all.put(member.getKey(), read.apply(member.getKey(), member.getValue())));
        return List.copyOf(all.values());
    }
}
