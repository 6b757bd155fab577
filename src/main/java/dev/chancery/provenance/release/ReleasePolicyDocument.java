package dev.chancery.provenance.release;

import dev.chancery.catalog.spi.Fault;
import dev.chancery.provenance.chain.HopKind;
import dev.chancery.provenance.release.ReleasePolicy.Requirement;
import dev.chancery.provenance.trust.GovernedYaml;
import dev.chancery.provenance.trust.Pattern;
import dev.chancery.provenance.trust.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The release policy as people write it: YAML of the form of {@code /chancery/release-policy/v1.json}. */
public final class ReleasePolicyDocument {

    private static final GovernedYaml FORM =
            GovernedYaml.ofSchema("/META-INF/resources/chancery/release-policy/v1.json");
    private static final List<String> LEVELS = List.of("CHANCERY_RELEASE_L1");
    private static final Duration FRESH_FOR = Duration.ofDays(7);

    private ReleasePolicyDocument() {}

    /** The outcome of reading a policy. */
    public sealed interface Read {}

    /** A policy that can be put to use. */
    public record Sound(ReleasePolicy policy) implements Read {}

    /** Not a policy, and all that is wrong with it. */
    public record Unsound(List<Fault> faults) implements Read {}

    /** The policy that comes with the product. */
    public static String builtIn() {
        try (var in = ReleasePolicyDocument.class.getResourceAsStream("/dev/chancery/provenance/release-policy.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a policy that was checked before it was stored; {@link IllegalStateException} for any other. */
    public static ReleasePolicy sound(String text) {
        return switch (read(text)) {
            case Sound(var policy) -> policy;
            case Unsound(var faults) -> throw new IllegalStateException("The release policy is unsound: " + faults);
        };
    }

    public static Read read(String text) {
        return switch (FORM.read(text)) {
            case GovernedYaml.Misshapen(var faults) -> new Unsound(faults);
            case GovernedYaml.Wellformed(var yaml, var places) -> policy(yaml, places);
        };
    }

    private static Read policy(JsonNode yaml, Places places) {
        try {
            var requires = new EnumMap<HopKind, Requirement>(HopKind.class);
            yaml.path("requires")
                    .propertyStream()
                    .forEach(hop ->
                            requires.put(HopKind.labelled(hop.getKey()).orElseThrow(), requirement(hop.getValue())));
            var levels = texts(yaml.path("levels"));
            return new Sound(new ReleasePolicy(
                    patterns(yaml.path("resources")), levels.isEmpty() ? LEVELS : levels, freshFor(yaml), requires));
        } catch (DateTimeException notADuration) {
            return new Unsound(List.of(places.fault(
                    "/fresh_for", "/fresh_for: " + yaml.path("fresh_for").asString() + " is no duration.")));
        }
    }

    private static Duration freshFor(JsonNode yaml) {
        return yaml.has("fresh_for") ? Duration.parse(yaml.path("fresh_for").asString()) : FRESH_FOR;
    }

    private static Requirement requirement(JsonNode yaml) {
        Map<String, List<Pattern>> oneOf = new LinkedHashMap<>();
        yaml.propertyStream()
                .filter(member -> member.getValue().isArray())
                .forEach(member -> oneOf.put(member.getKey(), patterns(member.getValue())));
        return new Requirement(oneOf, yaml.path("contested").asInt(Requirement.ANY));
    }

    private static List<Pattern> patterns(JsonNode list) {
        return texts(list).stream().map(Pattern::new).toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
