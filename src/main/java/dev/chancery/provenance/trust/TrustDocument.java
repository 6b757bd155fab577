package dev.chancery.provenance.trust;

import dev.chancery.catalog.spi.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    public record Unsound(List<Fault> faults) implements Read {}

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
            case GovernedYaml.Wellformed(var yaml, var places) -> read(yaml, places);
        };
    }

    private static Read read(JsonNode yaml, Places places) {
        try {
            var roles = yaml.path("roles")
                    .propertyStream()
                    .map(role -> TrustReader.role(role.getKey(), role.getValue()))
                    .toList();
            var rules = yaml.path("claims")
                    .valueStream()
                    .flatMap(TrustReader::rules)
                    .toList();
            var matrix = new TrustMatrix(roles, rules, sigstore(yaml.path("sigstore")));
            var faults = Stream.concat(strangers(yaml, places), TrustReader.repeatedKeys(yaml.path("roles"), places))
                    .toList();
            return faults.isEmpty() ? new Sound(matrix) : new Unsound(faults);
        } catch (UnusableMember unusable) {
            return new Unsound(List.of(places.fault(unusable.pointer(), unusable.sentence())));
        }
    }

    /** The claims by roles that are neither ours nor among those of the text. */
    private static Stream<Fault> strangers(JsonNode yaml, Places places) {
        var claims = yaml.path("claims");
        var named = new HashSet<String>();
        return IntStream.range(0, claims.size())
                .boxed()
                .flatMap(index -> TrustReader.texts(claims.path(index).path("by"))
                        .filter(role -> !TrustMatrix.OWN.contains(role)
                                && !yaml.path("roles").has(role))
                        .filter(named::add)
                        .map(role -> places.fault(
                                "/claims/" + index + "/by",
                                "The claims name the role " + role + ", which is not among the roles.")));
    }

    private static Optional<SigstoreRoot> sigstore(JsonNode yaml) {
        return yaml.isObject() ? Optional.of(TrustReader.sigstore(yaml)) : Optional.empty();
    }
}
