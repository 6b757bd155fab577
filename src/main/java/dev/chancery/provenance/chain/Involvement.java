package dev.chancery.provenance.chain;

import dev.chancery.attest.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an AI participation says of itself: who did what with which model, under which credential, prompts and routing.
 * Reads the predicate without trusting its shape.
 */
public record Involvement(
        String agent,
        String action,
        Optional<String> act,
        Optional<String> model,
        Optional<String> credential,
        Map<String, String> promptVersions,
        Optional<String> routingVersion,
        Optional<String> verdict,
        int participants,
        boolean simulated) {

    public Involvement {
        promptVersions = Map.copyOf(promptVersions);
    }

    /** Reads an AI participation. */
    public static Involvement of(Statement statement) {
        var says = statement.predicate();
        return new Involvement(
                text(says, "agent").orElse("an unnamed agent"),
                text(says, "action").orElse("took part"),
                text(says, "act"),
                text(says, "modelClass"),
                text(says, "credential"),
                texts(says.get("promptVersions")),
                text(says, "routingVersion"),
                text(says, "verdict"),
                says.get("participants") instanceof List<?> list ? list.size() : 0,
                Boolean.TRUE.equals(says.get("simulated")));
    }

    /** Whether both are told in one line: the same agent doing the same with the same model, once more. */
    boolean isLike(Involvement other) {
        return agent.equals(other.agent)
                && action.equals(other.action)
                && act.equals(other.act)
                && model.equals(other.model)
                && verdict.isEmpty()
                && other.verdict.isEmpty()
                && simulated == other.simulated;
    }

    Card card() {
        return new Card(action, List.of(bySomebody(), underSomething()));
    }

    private String bySomebody() {
        var by = model.or(() -> act)
                .orElseGet(() -> participants > 0
                        ? "%d %s".formatted(participants, participants == 1 ? "model" : "models")
                        : agent);
        return governedPrompt().map(prompt -> by + " under " + prompt).orElse(by);
    }

    /** The one governed prompt; several, or the mere digest of a call, say little on a card. */
    private Optional<String> governedPrompt() {
        return promptVersions.size() == 1
                ? promptVersions.values().stream()
                        .filter(version -> version.contains("@"))
                        .findFirst()
                : Optional.empty();
    }

    private String underSomething() {
        return verdict.map(state -> state + " review by " + agent)
                .or(() -> credential.map(id -> "credential " + ends(id)))
                .orElseGet(() -> "by " + agent);
    }

    private static String ends(String id) {
        return id.length() <= 12 ? id : id.substring(0, 4) + "…" + id.substring(id.length() - 4);
    }

    private static Map<String, String> texts(@Nullable Object json) {
        var texts = new TreeMap<String, String>();
        if (json instanceof Map<?, ?> map) {
            map.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        }
        return texts;
    }

    private static Optional<String> text(Map<String, Object> says, String name) {
        return says.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
