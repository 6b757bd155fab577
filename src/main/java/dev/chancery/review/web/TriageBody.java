package dev.chancery.review.web;

import dev.chancery.kernel.UuidText;
import dev.chancery.review.Triage;
import dev.chancery.review.triage.TriageAct;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The body of an answer: {@code act}, with {@code reason} to dismiss, {@code of} for a duplicate, {@code until} to snooze
 * to a time, and {@code note}. A field that does not belong to the act is refused, so that nothing is ignored.
 */
final class TriageBody {

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "confirm", Set.of(),
            "duplicate", Set.of("of", "note"),
            "dismiss", Set.of("reason", "note"),
            "snooze", Set.of("until", "note"),
            "undo", Set.of());

    private final Map<String, Object> fields;
    private final String subject;

    /** A body that has, beside the act, a field that says what it is about. */
    TriageBody(Map<String, Object> fields, String subject) {
        this.fields = fields;
        this.subject = subject;
    }

    sealed interface Reading {}

    record Understood(TriageAct act, long version) implements Reading {}

    record Wrong(String field, String detail) implements Reading {}

    /** The act, and the version it is about if the subject is one. */
    Reading read() {
        var act = text("act");
        var belonging = FIELDS.get(act);
        if (belonging == null) {
            return wrong("act", "is confirm, duplicate, dismiss, snooze or undo");
        }
        var strange = new TreeSet<>(fields.keySet())
                .stream()
                        .filter(it -> !it.equals("act") && !it.equals(subject) && !belonging.contains(it))
                        .findFirst();
        if (strange.isPresent()) {
            return wrong(strange.get(), "does not belong to " + act);
        }
        if (subject.equals("version") && !(fields.get("version") instanceof Integer)) {
            return wrong("version", "is required: the version of the triage that is answered");
        }
        return act(act);
    }

    private Reading act(String act) {
        return switch (act) {
            case "confirm" -> understood(new TriageAct.Confirm());
            case "undo" -> understood(new TriageAct.Undo());
            case "duplicate" ->
                UuidText.parse(text("of"))
                        .map(it -> understood(new TriageAct.Duplicate(it, text("note"))))
                        .orElseGet(() -> wrong("of", "is the id of the finding this is a duplicate of"));
            case "dismiss" ->
                reason(text("reason"))
                        .map(it -> understood(new TriageAct.Dismiss(it, text("note"))))
                        .orElseGet(() -> wrong("reason", "is one of " + reasons()));
            default -> snooze();
        };
    }

    private Reading snooze() {
        if (fields.get("until") == null) {
            return understood(new TriageAct.Snooze(Optional.empty(), text("note")));
        }
        try {
            return understood(new TriageAct.Snooze(Optional.of(Instant.parse(text("until"))), text("note")));
        } catch (DateTimeException notATime) {
            return wrong("until", "is a time as 2026-03-02T10:00:00Z, or left out to wait until it reappears");
        }
    }

    private Reading understood(TriageAct act) {
        return new Understood(act, fields.get("version") instanceof Integer version ? version : 0);
    }

    private static Reading wrong(String field, String fault) {
        return new Wrong(field, field + " " + fault + ".");
    }

    private String text(String field) {
        return fields.get(field) instanceof String text ? text : "";
    }

    private static Optional<Triage.Dismissal> reason(String label) {
        return Arrays.stream(Triage.Dismissal.values())
                .filter(it -> it.label().equals(label))
                .findFirst();
    }

    private static String reasons() {
        return String.join(
                ", ",
                Arrays.stream(Triage.Dismissal.values())
                        .map(Triage.Dismissal::label)
                        .toList());
    }
}
