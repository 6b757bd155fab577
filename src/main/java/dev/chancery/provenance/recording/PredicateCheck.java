package dev.chancery.provenance.recording;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import dev.chancery.attest.Statement;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.trust.GovernedYaml;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds predicates against their published schemas; those of types we do not know by name are taken as they are. */
@Component
class PredicateCheck {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Schema> schemas = PredicateTypes.all().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), PredicateCheck::schema));

    /** The first thing that is wrong, by the place it is at; empty when nothing is. */
    Optional<String> complaint(Statement statement) {
        return Optional.ofNullable(schemas.get(statement.predicateType()))
                .flatMap(schema -> schema.validate(JSON.<JsonNode>valueToTree(statement.predicate())).stream()
                        .map(PredicateCheck::sentence)
                        .sorted()
                        .findFirst())
                .map(fault -> "The predicate is no %s: %s.".formatted(statement.predicateType(), fault));
    }

    private static Schema schema(String predicateType) {
        return GovernedYaml.schema(
                PredicateTypes.isOurs(predicateType)
                        ? "/META-INF/resources/chancery"
                                + URI.create(predicateType).getPath() + ".json"
                        : "/dev/chancery/provenance/predicates/" + PredicateTypes.shortName(predicateType) + ".json");
    }

    private static String sentence(Error error) {
        var place = error.getInstanceLocation().toString();
        return (place.isEmpty() ? "" : place + " ") + error.getMessage();
    }
}
