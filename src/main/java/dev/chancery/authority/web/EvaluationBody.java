package dev.chancery.authority.web;

import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TaskId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An AuthZEN 1.0 evaluation as it was sent: who wants what, where, under which task and with which arguments. */
record EvaluationBody(
        String subjectType,
        String subject,
        String action,
        String resource,
        Optional<TaskId> task,
        Optional<String> onBehalfOf,
        Map<String, Object> arguments) {

    private static final Set<String> MEMBERS = Set.of("subject", "action", "resource", "context");

    /** What the body asks, or which member is wrong with it. */
    sealed interface Reading {}

    record Understood(EvaluationBody body) implements Reading {}

    record Wrong(String field, Refusal refusal) implements Reading {}

    private static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String field;

        Unusable(String field, String fault) {
            super(field + " " + fault + ".");
            this.field = field;
        }
    }

    /** One evaluation alone. */
    static Reading read(Map<String, Object> body) {
        return read(body, Map.of());
    }

    /** One evaluation, with defaults for what it leaves out. */
    static Reading read(Map<String, Object> body, Map<String, Object> defaults) {
        var members = new HashMap<String, @Nullable Object>();
        for (var member : MEMBERS) {
            members.put(member, body.containsKey(member) ? body.get(member) : defaults.get(member));
        }
        try {
            return new Understood(understood(members));
        } catch (Unusable e) {
            return new Wrong(e.field, new Refusal("invalid_request", String.valueOf(e.getMessage())));
        }
    }

    private static EvaluationBody understood(Map<String, @Nullable Object> members) {
        var subject = object(members.get("subject"), "subject", true);
        var subjectType = text(subject, "subject", "type");
        var subjectId = text(subject, "subject", "id");
        var action = text(object(members.get("action"), "action", true), "action", "name");
        var resource = object(members.get("resource"), "resource", true);
        text(resource, "resource", "type");
        var context = object(members.get("context"), "context", false);
        return new EvaluationBody(
                subjectType,
                subjectId,
                action,
                text(resource, "resource", "id"),
                task(context),
                Optional.ofNullable(context.get("on_behalf_of")).map(_ -> text(context, "context", "on_behalf_of")),
                arguments(context));
    }

    private static Optional<TaskId> task(Map<String, Object> context) {
        if (context.get("task") == null) {
            return Optional.empty();
        }
        var task = TaskId.parse(text(context, "context", "task"));
        if (task.isEmpty()) {
            throw new Unusable("context.task", "is the id of a task");
        }
        return task;
    }

    private static Map<String, Object> arguments(Map<String, Object> context) {
        var arguments = object(context.get("arguments"), "context.arguments", false);
        checkNoNulls(arguments);
        return arguments;
    }

    private static void checkNoNulls(@Nullable Object value) {
        switch (value) {
            case null -> throw new Unusable("context.arguments", "hold no null: leave the argument out");
            case Map<?, ?> members -> members.values().forEach(EvaluationBody::checkNoNulls);
            case List<?> items -> items.forEach(EvaluationBody::checkNoNulls);
            default -> {}
        }
    }

    @SuppressWarnings("unchecked") // The members of a JSON object are named by strings.
    private static Map<String, Object> object(@Nullable Object value, String field, boolean isRequired) {
        if (value == null && isRequired) {
            throw new Unusable(field, "is required");
        }
        return switch (value) {
            case null -> Map.of();
            case Map<?, ?> members -> (Map<String, Object>) members;
            default -> throw new Unusable(field, "has to be an object");
        };
    }

    private static String text(Map<String, Object> members, String object, String member) {
        return switch (members.get(member)) {
            case null -> throw new Unusable(object + "." + member, "is required");
            case String text when !text.isBlank() -> text;
            default -> throw new Unusable(object + "." + member, "has to be text");
        };
    }
}
