package dev.chancery.provenance.trust;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.chancery.catalog.spi.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
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
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build())
                    .schemaCacheEnabled(false));

    private static final Comparator<Fault> IN_ORDER =
            Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column).thenComparing(Fault::message);

    private final Schema schema;

    private GovernedYaml(Schema schema) {
        this.schema = schema;
    }

    /** The outcome of reading a text. */
    public sealed interface Read {}

    /** Fits the schema. */
    public record Wellformed(JsonNode yaml, Places places) implements Read {}

    /** Does not, for these reasons. */
    public record Misshapen(List<Fault> faults) implements Read {}

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
            return new Misshapen(List.of(Fault.ofTheWhole("The text has at most " + LONGEST + " characters.")));
        }
        try {
            var yaml = YAML.readTree(text);
            var places = Places.of(YAML, text);
            var faults = schema.validate(yaml).stream()
                    .map(error -> fault(error, places))
                    .sorted(IN_ORDER)
                    .toList();
            return faults.isEmpty() ? new Wellformed(yaml, places) : new Misshapen(faults);
        } catch (JacksonException notYaml) {
            var message = "The text is not YAML in which each member comes once.";
            var place = notYaml.getLocation();
            return new Misshapen(List.of(
                    place == null
                            ? Fault.ofTheWhole(message)
                            : new Fault(place.getLineNr(), place.getColumnNr(), message)));
        }
    }

    /** A member too many is shown where it stands, one too few where it should. */
    private static Fault fault(Error error, Places places) {
        var pointer = error.getInstanceLocation().toString();
        var member = error.getProperty() == null ? pointer : Places.child(pointer, error.getProperty());
        return places.fault(
                places.knows(member) ? member : pointer,
                (pointer.isEmpty() ? "" : pointer + ": ") + error.getMessage());
    }
}
