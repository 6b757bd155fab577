package dev.chancery.authority.policy.cedar;

import com.cedarpolicy.model.exception.InternalException;
import com.cedarpolicy.model.schema.Schema;
import dev.chancery.authority.Effect;
import dev.chancery.authority.KnownAction;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What policies may speak of: the types of principal, resource and context, and every action somebody serves, its
 * arguments typed by its JSON Schema. An argument that Cedar has no type for cannot be spoken of.
 */
public final class CedarSchema {

    private static final Pattern NAME = Pattern.compile("(?!__)[\\p{Alnum}_.$-]+");
    private static final int DEEPEST = 4;
    private static final String TYPES = """
            entity Group;
            entity Agent in [Group] { name: String };
            entity ToolServer;
            type Person = { id: String, name: String, role: String };
            type Task = { id: String, intent: String, seconds_left: Long };
            """;

    private final String text;

    private CedarSchema(String text) {
        this.text = text;
    }

    /** The schema in which these actions exist. */
    public static CedarSchema of(List<KnownAction> actions) {
        var sayable =
                actions.stream().filter(it -> NAME.matcher(it.name()).matches()).toList();
        var groups = Stream.concat(
                        Arrays.stream(Effect.values()).map(CedarSchema::group),
                        sayable.stream().map(CedarSchema::group))
                .collect(Collectors.toCollection(TreeSet::new));
        return new CedarSchema(TYPES
                + groups.stream().map("action \"%s\";\n"::formatted).collect(Collectors.joining())
                + sayable.stream().map(CedarSchema::action).collect(Collectors.joining()));
    }

    /** In Cedar's own language for schemas. */
    public String text() {
        return text;
    }

    Schema toCedar() {
        try {
            return Schema.parse(Schema.JsonOrCedar.Cedar, text);
        } catch (InternalException e) {
            throw new IllegalStateException("The schema of our own actions is unsound.", e);
        }
    }

    private static String group(Effect effect) {
        return "effect:" + effect.label();
    }

    private static String group(KnownAction action) {
        return action.tool() + ".*";
    }

    private static String action(KnownAction action) {
        var parents = Stream.of(group(action), group(action.effect()))
                .map("Action::\"%s\""::formatted)
                .collect(Collectors.joining(", "));
        return """
            action "%s" in [%s] appliesTo {
              principal: Agent,
              resource: ToolServer,
              context: {
                environment: String, effect: String, risk: String, approved: Bool, proof: Bool,
                on_behalf_of: String, person?: Person, task: Task,
                arguments: %s
              }
            };
            """.formatted(action.name(), parents, record(action.inputSchema(), 0));
    }

    private static String record(Map<?, ?> schema, int depth) {
        var required = schema.get("required") instanceof Collection<?> names ? Set.copyOf(names) : Set.of();
        var properties = schema.get("properties") instanceof Map<?, ?> members ? members : Map.of();
        return properties.entrySet().stream()
                .filter(it ->
                        it.getKey() instanceof String name && NAME.matcher(name).matches())
                .flatMap(it -> type(it.getValue(), depth).stream()
                        .map(type ->
                                "\"%s\"%s: %s".formatted(it.getKey(), required.contains(it.getKey()) ? "" : "?", type)))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static Optional<String> type(@Nullable Object schema, int depth) {
        if (!(schema instanceof Map<?, ?> members) || depth > DEEPEST) {
            return Optional.empty();
        }
        return switch (members.get("type")) {
            case String type ->
                switch (type) {
                    case "string" -> Optional.of("String");
                    case "integer" -> Optional.of("Long");
                    case "boolean" -> Optional.of("Bool");
                    case "array" -> type(members.get("items"), depth + 1).map("Set<%s>"::formatted);
                    case "object" -> Optional.of(record(members, depth + 1));
                    default -> Optional.empty();
                };
            case null, default -> Optional.empty();
        };
    }
}
