package dev.chancery.tools;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.chancery.kernel.Refusal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds arguments against an input schema. It never follows a reference out of the schema. */
final class InputCheck {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaLoader(
                            loader -> loader.block(it -> !it.toString().startsWith("https://json-schema.org/"))
                                    .fetchRemoteResources(false))
                    .schemaCacheEnabled(false));

    private final Schema schema;

    InputCheck(Map<String, Object> inputSchema) {
        this.schema = SCHEMAS.getSchema(JSON.valueToTree(inputSchema));
    }

    /** {@code invalid_arguments} with the first thing that is wrong, by the place it is at; empty when nothing is. */
    Optional<Refusal> complaint(Map<String, Object> arguments) {
        return schema.validate(JSON.<JsonNode>valueToTree(arguments)).stream()
                .min(Comparator.comparing(InputCheck::sentence))
                .map(it -> new Refusal("invalid_arguments", sentence(it)));
    }

    private static String sentence(Error error) {
        var place = error.getInstanceLocation().toString();
        return "The arguments do not fit the tool" + (place.isEmpty() ? "" : " at " + place) + ": " + error.getMessage()
                + ".";
    }
}
