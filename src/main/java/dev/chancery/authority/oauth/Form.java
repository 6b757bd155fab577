package dev.chancery.authority.oauth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of one request. Each may come once, apart from those that RFC 8693 and 8707 let come more often. */
public final class Form {

    private static final int LONGEST = 32 * 1024;
    private static final Set<String> REPEATABLE = Set.of("resource", "audience");

    private final Map<String, List<String>> parameters;

    public Form(Map<String, List<String>> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    /** What is wrong with the form as a whole, if anything. */
    public Optional<OAuthError> complaint() {
        for (var parameter : parameters.entrySet()) {
            var values = parameter.getValue();
            if (values.size() > 1 && !REPEATABLE.contains(parameter.getKey())) {
                return Optional.of(
                        OAuthError.invalidRequest("The parameter " + cut(parameter.getKey()) + " comes twice."));
            }
            if (values.stream().anyMatch(it -> it.length() > LONGEST)) {
                return Optional.of(OAuthError.invalidRequest(
                        "The parameter " + cut(parameter.getKey()) + " is longer than " + LONGEST + " characters."));
            }
        }
        return Optional.empty();
    }

    /** The value; empty when it is missing or blank, which RFC 6749 section 3.2 treats alike. */
    public Optional<String> find(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(it -> !it.isBlank())
                .toList();
    }

    private static String cut(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }

    /** The names alone, for values are secrets. */
    @Override
    public String toString() {
        return "Form" + parameters.keySet();
    }
}
