package dev.chancery.provenance.chain;

import dev.chancery.attest.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a statement says, short enough for a card: a title and two lines. Reads predicates without trusting their shape. */
record Card(String title, List<String> lines) {

    private static final List<String> CLASSES = List.of("contested", "consensus", "majority", "minority");

    static Card of(Statement statement) {
        return switch (statement.predicateType()) {
            case PredicateTypes.REVIEW_VERDICT -> verdict(statement.predicate());
            case PredicateTypes.AI_PARTICIPATION -> Involvement.of(statement).card();
            default -> StatedCard.of(statement);
        };
    }

    /** Whether a review verdict has a model among its participants. A participant of no stated kind counts as one. */
    static boolean namesAModel(Statement statement) {
        return participants(statement.predicate()).anyMatch(participant -> !"analyzer".equals(participant.get("kind")));
    }

    private static Card verdict(Map<String, Object> predicate) {
        var participants = participants(predicate).toList();
        var answered = participants.stream()
                .filter(participant -> "in_budget".equals(participant.get("outcome")))
                .count();
        return new Card(
                text(predicate, "state").orElse("unknown") + " review",
                List.of(classes(predicate), "%d of %d participants".formatted(answered, participants.size())));
    }

    private static String classes(Map<String, Object> predicate) {
        if (!(predicate.get("classes") instanceof Map<?, ?> counts)) {
            return "no classes";
        }
        var some = CLASSES.stream()
                .filter(name -> counts.get(name) instanceof Number number && number.longValue() > 0)
                .map(name -> counts.get(name) + " " + name)
                .collect(Collectors.joining(", "));
        return some.isEmpty() ? "no findings" : some;
    }

    private static Stream<Map<?, ?>> participants(Map<String, Object> predicate) {
        return predicate.get("participants") instanceof List<?> list
                ? list.stream().filter(Map.class::isInstance).map(participant -> (Map<?, ?>) participant)
                : Stream.of();
    }

    private static Optional<String> text(Map<String, Object> predicate, String name) {
        return predicate.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
