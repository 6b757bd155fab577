package dev.chancery.tools.issues;

import dev.chancery.kernel.Refusal;
import dev.chancery.tools.ToolAnswer.Completed;
import dev.chancery.tools.ToolAnswer.Failed;
import dev.chancery.tools.ToolAnswer.Outcome;
import dev.chancery.tools.ToolDescription;
import dev.chancery.tools.ToolServer;
import dev.chancery.verifier.Admitted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers {@code issues.list}, {@code issues.read}, {@code issues.create} and {@code issues.delete}. */
@Component
class IssueServer implements ToolServer {

    private static final int USUAL_LIMIT = 20;

    private final Issues issues;
    private final IssueDesk desk;

    IssueServer(Issues issues, IssueDesk desk) {
        this.issues = issues;
        this.desk = desk;
    }

    @Override
    public String audience() {
        return AUDIENCE_PREFIX + IssueActions.TOOL;
    }

    @Override
    public String description() {
        return "Issues kept by Chancery itself: list, read, create and delete them.";
    }

    @Override
    public List<ToolDescription> tools() {
        return IssueActions.ALL;
    }

    @Override
    public Outcome perform(Admitted admitted) {
        var arguments = new Arguments(admitted.request().arguments());
        return switch (admitted.request().action()) {
            case "list" -> list(arguments);
            case "read" -> answer(arguments.number(), issues.find(arguments.number()));
            case "create" ->
                new Completed(desk.create(arguments.text(), admitted).whole());
            case "delete" -> answer(arguments.number(), desk.delete(arguments.number(), admitted));
            default ->
                failed(
                        "unknown_action",
                        "Issues have no action " + admitted.request().action() + ".");
        };
    }

    private Outcome list(Arguments arguments) {
        var page = issues.before(arguments.before(), arguments.label(), arguments.limit());
        return new Completed(Map.of("issues", page.stream().map(Issue::summary).toList()));
    }

    private static Outcome answer(long number, Optional<Issue> issue) {
        return issue.<Outcome>map(it -> new Completed(it.whole()))
                .orElseGet(() -> failed("issue_not_found", "There is no issue " + number + "."));
    }

    private static Outcome failed(String code, String detail) {
        return new Failed(new Refusal(code, detail));
    }

    /** Arguments that are as the input schema wants them. */
    private record Arguments(Map<String, Object> given) {

        long number() {
            return ((Number) given.getOrDefault("number", 0)).longValue();
        }

        long before() {
            return ((Number) given.getOrDefault("before", Long.MAX_VALUE)).longValue();
        }

        int limit() {
            return ((Number) given.getOrDefault("limit", USUAL_LIMIT)).intValue();
        }

        Optional<String> label() {
            return Optional.ofNullable((String) given.get("label"));
        }

        Issue.Text text() {
            var labels = (List<?>) given.getOrDefault("labels", List.of());
            return new Issue.Text(
                    ((String) given.getOrDefault("title", "")).strip(),
                    (String) given.getOrDefault("body", ""),
                    labels.stream().map(String.class::cast).toList());
        }
    }
}
