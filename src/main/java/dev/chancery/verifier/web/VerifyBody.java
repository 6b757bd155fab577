package dev.chancery.verifier.web;

import dev.chancery.kernel.Refusal;
import dev.chancery.verifier.Proof;
import dev.chancery.verifier.ToolRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The question of a tool server: {@code credential}, {@code audience}, {@code tool}, {@code action}, {@code arguments} and,
 * if one came along, {@code proof} with {@code jwt}, {@code method} and {@code uri}. Nothing else is accepted, so that a
 * misspelt member is not ignored.
 */
final class VerifyBody {

    private static final Set<String> KNOWN = Set.of("credential", "audience", "tool", "action", "arguments", "proof");
    private static final Set<String> KNOWN_OF_PROOF = Set.of("jwt", "method", "uri");

    private final Map<?, ?> members;
    private final List<Wrong> complaints = new ArrayList<>();

    VerifyBody(Map<String, Object> members) {
        this.members = members;
    }

    /** What the body asks, or which member is wrong with it. */
    sealed interface Reading {}

    record Understood(String credential, ToolRequest request) implements Reading {

        /** Leaves the credential out, so that no log line carries it. */
        @Override
        public String toString() {
            return "Understood[request=" + request + "]";
        }
    }

    record Wrong(String field, Refusal refusal) implements Reading {}

    Reading read() {
        refuseUnknown("", members, KNOWN);
        var request = new ToolRequest(
                text("", members, "audience"), text("", members, "tool"), text("", members, "action"), arguments());
        var understood = new Understood(
                text("", members, "credential"), members.containsKey("proof") ? request.withProof(proof()) : request);
        return complaints.isEmpty() ? understood : complaints.getFirst();
    }

    private Map<String, Object> arguments() {
        if (!(members.get("arguments") instanceof Map<?, ?> given)) {
            complain("arguments", "is an object, {} for none");
            return Map.of();
        }
        var arguments = new HashMap<String, Object>();
        given.forEach((name, value) -> {
            if (hasNull(value)) {
                complain("arguments", "holds no null");
            } else {
                arguments.put((String) name, value);
            }
        });
        return arguments;
    }

    private static boolean hasNull(Object value) {
        return switch (value) {
            case null -> true;
            case Map<?, ?> object -> object.values().stream().anyMatch(VerifyBody::hasNull);
            case List<?> items -> items.stream().anyMatch(VerifyBody::hasNull);
            default -> false;
        };
    }

    private Proof proof() {
        if (!(members.get("proof") instanceof Map<?, ?> proof)) {
            complain("proof", "is an object with jwt, method and uri");
            return new Proof("", "", "");
        }
        refuseUnknown("proof.", proof, KNOWN_OF_PROOF);
        return new Proof(text("proof.", proof, "jwt"), text("proof.", proof, "method"), text("proof.", proof, "uri"));
    }

    private String text(String prefix, Map<?, ?> object, String name) {
        if (object.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        complain(prefix + name, "is a text");
        return "";
    }

    private void refuseUnknown(String prefix, Map<?, ?> object, Set<String> known) {
        var names = new TreeSet<String>();
        object.keySet().forEach(it -> names.add((String) it));
        names.stream()
                .filter(it -> !known.contains(it))
                .findFirst()
                .ifPresent(it -> complain(prefix + it, "is not a member of this question"));
    }

    private void complain(String field, String what) {
        complaints.add(new Wrong(field, new Refusal("invalid_request", field + " " + what + ".")));
    }
}
