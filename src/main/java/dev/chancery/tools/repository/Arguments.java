package dev.chancery.tools.repository;

import dev.chancery.kernel.Refusal;
import dev.chancery.tools.repository.Attempt.Done;
import dev.chancery.tools.repository.Attempt.Stopped;
import dev.chancery.tools.repository.RepositoryAct.Compare;
import dev.chancery.tools.repository.RepositoryAct.Read;
import dev.chancery.tools.repository.RepositoryAct.Resolve;
import dev.chancery.verifier.ToolRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the arguments of a request: all that are needed, no others, each of its type; a refusal names the field. */
final class Arguments {

    private static final int LONGEST_TEXT = 4096;
    private static final int MOST_PATHS = 10_000;

    private final Map<String, Object> given;
    private final Set<String> known = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();

    private Arguments(Map<String, Object> given) {
        this.given = given;
    }

    static Attempt<RepositoryAct> read(ToolRequest request) {
        var arguments = new Arguments(request.arguments());
        return switch (request.action()) {
            case "resolve" -> arguments.complete(new Resolve(arguments.text("repository"), arguments.text("revision")));
            case "diff" ->
                arguments.complete(
                        new Compare(arguments.text("repository"), arguments.text("base"), arguments.text("head")));
            case "files" ->
                arguments.complete(
                        new Read(arguments.text("repository"), arguments.text("commit"), arguments.texts("paths")));
            default -> Attempt.stopped("unknown_action", "A repository has no action " + request.action() + ".");
        };
    }

    private Attempt<RepositoryAct> complete(RepositoryAct act) {
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> complaints.add("There is no argument " + name + "."));
        return complaints.isEmpty()
                ? new Done<>(act)
                : new Stopped<>(new Refusal("invalid_arguments", complaints.getFirst()));
    }

    private String text(String name) {
        known.add(name);
        if (given.get(name) instanceof String text && isSane(text)) {
            return text;
        }
        complaints.add("The argument " + name + " is a text of 1 to " + LONGEST_TEXT + " characters.");
        return "";
    }

    private List<String> texts(String name) {
        known.add(name);
        if (given.get(name) instanceof List<?> items
                && items.size() <= MOST_PATHS
                && items.stream().allMatch(it -> it instanceof String text && isSane(text))) {
            return items.stream().map(String.class::cast).toList();
        }
        complaints.add("The argument " + name + " is a list of up to " + MOST_PATHS + " texts.");
        return List.of();
    }

    private static boolean isSane(String text) {
        return !text.isBlank() && text.length() <= LONGEST_TEXT && text.indexOf('\0') < 0;
    }
}
