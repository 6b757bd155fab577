package dev.chancery.provenance.trust;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML that has to fit a published JSON schema: every member once, nothing the schema does not know. */
public final class GovernedYaml {

    private static final int LONGEST = 256 * 1024;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaLoader(
                            loader -> loader.block(it -> !it.toString().startsWith("https://json-schema.org/"))
                                    .fetchRemoteResources(false))
                    .schemaCacheEnabled(false));

    private final Schema schema;

    private GovernedYaml(Schema schema) {
        this.schema = schema;
    }

    /** The outcome of reading a text. */
    public sealed interface Read {}

    /** Fits the schema. */
    public record Wellformed(JsonNode yaml) implements Read {}

    /** Does not, for these reasons. */
    public record Misshapen(List<String> faults) implements Read {}

    /** Holds texts against the schema in this resource. */
    public static GovernedYaml ofSchema(String resource) {
        return new GovernedYaml(schema(resource));
    }

    /** A schema from our own resources; it never follows a reference out of itself. */
    public static Schema schema(String resource) {
        try (var in = GovernedYaml.class.getResourceAsStream(resource)) {
            return SCHEMAS.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Read read(String text) {
        if (text.length() > LONGEST) {
            return new Misshapen(List.of("The text has at most " + LONGEST + " characters."));
        }
        try {
            var yaml = YAML.readTree(text);
            var faults = schema.validate(yaml).stream()
                    .map(GovernedYaml::sentence)
                    .sorted()
                    .toList();
            return faults.isEmpty() ? new Wellformed(yaml) : new Misshapen(faults);
        } catch (JacksonException notYaml) {
            var place = notYaml.getLocation();
            return new Misshapen(List.of("%sThe text is not YAML in which each member comes once."
                    .formatted(place == null ? "" : place.getLineNr() + ":" + place.getColumnNr() + " ")));
        }
    }

    private static String sentence(Error error) {
        var place = error.getInstanceLocation().toString();
        return (place.isEmpty() ? "" : place + ": ") + error.getMessage();
    }
}
