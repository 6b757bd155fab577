package dev.chancery.provenance.recording;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import dev.chancery.attest.Statement;
import dev.chancery.kernel.Refusal;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.chain.StatementKind;
import dev.chancery.provenance.trust.GovernedYaml;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds predicates against their published schemas; those of types we do not know by name are taken as they are. */
@Component
class PredicateCheck {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<StatementKind, Schema> schemas = new EnumMap<>(StatementKind.class);

    PredicateCheck() {
        for (var kind : StatementKind.values()) {
            schemas.put(kind, schema(kind));
        }
    }

    /** The first thing that is wrong, in the name of its kind; empty when nothing is. */
    Optional<Refusal> complaint(Statement statement) {
        return StatementKind.ofPredicate(statement.predicateType())
                .flatMap(kind -> kind.aboutSomethingElse(statement).or(() -> misfit(kind, statement)));
    }

    private Optional<Refusal> misfit(StatementKind kind, Statement statement) {
        return Optional.ofNullable(schemas.get(kind))
                .flatMap(schema -> schema.validate(JSON.<JsonNode>valueToTree(statement.predicate())).stream()
                        .map(PredicateCheck::sentence)
                        .sorted()
                        .findFirst())
                .map(kind::malformed);
    }

    private static Schema schema(StatementKind kind) {
        return GovernedYaml.schema(kind.schemaPath()
                .map(path -> "/META-INF/resources" + path)
                .orElseGet(() -> "/dev/chancery/provenance/predicates/" + PredicateTypes.shortName(kind.predicateType())
                        + ".json"));
    }

    private static String sentence(Error error) {
        var place = error.getInstanceLocation().toString();
        return (place.isEmpty() ? "" : place + " ") + error.getMessage();
    }
}
