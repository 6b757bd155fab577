package dev.chancery.verifier;

import dev.chancery.attest.CanonicalJson;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The exact request a credential is presented for. The arguments are JSON values (maps, lists, strings, numbers,
 * booleans), copied through and through, so that what was verified is what the tool gets.
 */
public record ToolRequest(
        String audience, String tool, String action, Map<String, Object> arguments, Optional<Proof> proof) {

    public ToolRequest {
        arguments = frozen(arguments);
    }

    /** A request that came without a proof of possession. */
    public ToolRequest(String audience, String tool, String action, Map<String, Object> arguments) {
        this(audience, tool, action, arguments, Optional.empty());
    }

    /** The same request, which came with this proof. */
    public ToolRequest withProof(Proof presented) {
        return new ToolRequest(audience, tool, action, arguments, Optional.of(presented));
    }

    /** {@code repository.diff}, the name policies and people use. */
    public String act() {
        return tool + "." + action;
    }

    /**
     * {@code sha-256:} and the hex of the SHA-256 over the RFC 8785 form of the arguments; empty when they have no such
     * form, for then no digest may stand for them.
     */
    public Optional<String> argumentsDigest() {
        try {
            return Optional.of("sha-256:" + CanonicalJson.digest(arguments).hex());
        } catch (IllegalArgumentException noCanonicalForm) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> frozen(Map<?, ?> members) {
        var copy = LinkedHashMap.<String, Object>newLinkedHashMap(members.size());
        members.forEach((name, value) -> copy.put((String) name, frozen(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object frozen(Object value) {
        return switch (value) {
            case Map<?, ?> members -> frozen(members);
            case List<?> items -> items.stream().map(ToolRequest::frozen).toList();
            case String _, Number _, Boolean _ -> value;
            default ->
                throw new IllegalArgumentException("An argument is a JSON value, but was a "
                        + value.getClass().getSimpleName() + ".");
        };
    }
}
