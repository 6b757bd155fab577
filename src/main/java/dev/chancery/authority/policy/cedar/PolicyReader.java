package dev.chancery.authority.policy.cedar;

import com.cedarpolicy.model.exception.InternalException;
import com.cedarpolicy.model.policy.Policy;
import dev.chancery.authority.policy.cedar.ParsedPolicy.Reading;
import dev.chancery.authority.policy.cedar.ParsedPolicy.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the text of a policy set into policies, strictly: each is one static policy with an id of its own. */
final class PolicyReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PolicyReader() {}

    /** The text cannot be read, at this policy, for this reason. */
    static final class UnreadablePolicy extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final transient PolicySource source;

        UnreadablePolicy(PolicySource source, String message) {
            super(message);
            this.source = source;
        }

        PolicySource source() {
            return source;
        }
    }

    /** All policies of a set, in the order of the text. */
    static List<ParsedPolicy> read(String set, String content) {
        var found = new ArrayList<ParsedPolicy>();
        var ids = new HashSet<String>();
        for (var source : PolicySource.cut(content)) {
            var policy = read(set, found.size() + 1, source);
            if (!ids.add(policy.id())) {
                throw new UnreadablePolicy(source, "There is another policy with the id " + policy.id() + ".");
            }
            found.add(policy);
        }
        return List.copyOf(found);
    }

    private static ParsedPolicy read(String set, int number, PolicySource source) {
        var json = json(source);
        var annotations = new TreeMap<String, String>();
        json.path("annotations").properties().forEach(it -> annotations.put(it.getKey(), text(it.getValue())));
        var id = annotations.getOrDefault("id", "policy-" + number);
        var scope = new Scope(
                Constraint.of(json.path("principal")),
                Constraint.of(json.path("action")),
                Constraint.of(json.path("resource")));
        return new ParsedPolicy(
                set + ":" + id,
                json.path("effect").asString("").equals("permit"),
                scope,
                annotations,
                new Reading(source, json.path("conditions").size(), looksAtArguments(json.path("conditions"))));
    }

    private static JsonNode json(PolicySource source) {
        try {
            return JSON.readTree(new Policy(source.text(), "policy").toJson());
        } catch (InternalException unreadable) {
            throw new UnreadablePolicy(source, String.join(" ", unreadable.getErrors()));
        }
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asString();
    }

    /** True as soon as the context is used otherwise than for one of its members that is not the arguments. */
    private static boolean looksAtArguments(JsonNode node) {
        if (node.isObject()
                && node.path(".").path("left").path("Var").asString("").equals("context")) {
            return node.path(".").path("attr").asString("").equals("arguments");
        }
        if (node.isObject()
                && node.path("has").path("left").path("Var").asString("").equals("context")) {
            return node.path("has").path("attr").asString("").equals("arguments");
        }
        if (node.path("Var").asString("").equals("context")) {
            return true;
        }
        for (var child : node) {
            if (looksAtArguments(child)) {
                return true;
            }
        }
        return false;
    }
}
