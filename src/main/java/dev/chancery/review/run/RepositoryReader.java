package dev.chancery.review.run;

import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.CredentialAnswer;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.review.store.Mandate;
import dev.chancery.tools.ToolAnswer;
import dev.chancery.tools.ToolServer;
import dev.chancery.tools.ToolServers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Reads repositories as the review agent, each time under a fresh credential for exactly that act, on behalf of whoever
 * asked. Never called inside a transaction.
 */
@Component
public class RepositoryReader {

    private static final String ON_THIS_MACHINE = "repository";

    /** Repositories elsewhere are named after the tool that reads them, as in {@code github:owner/name}. */
    private static final Set<String> ELSEWHERE = Set.of("github");

    private final CredentialDesk desk;
    private final ToolServers tools;
    private final ReviewAgent agent;

    RepositoryReader(CredentialDesk desk, ToolServers tools, ReviewAgent agent) {
        this.desk = desk;
        this.tools = tools;
        this.agent = agent;
    }

    /** A range with its revisions resolved, and its unified diff. */
    public record Range(String baseCommit, String headCommit, String diff) {}

    /** The range between two revisions. */
    public Reading<Range> diff(Mandate mandate, String repository, String base, String head) {
        var arguments = Map.<String, Object>of("repository", repository, "base", base, "head", head);
        return switch (act(mandate, "diff", arguments)) {
            case ToolAnswer.Completed(var result) ->
                new Reading.Read<>(
                        new Range(text(result, "base_commit"), text(result, "head_commit"), text(result, "diff")));
            case ToolAnswer.Refused(var refusal) -> new Reading.Unread<>(refusal);
            case ToolAnswer.Failed(var refusal) -> new Reading.Unread<>(refusal);
            case ToolAnswer.InputRequired asked -> new Reading.Unread<>(asked.refusal());
        };
    }

    /** The text of these files at a commit, by path; what is missing, binary or too large is left out. */
    public Reading<Map<String, String>> files(Mandate mandate, String repository, String commit, List<String> paths) {
        var arguments = Map.<String, Object>of("repository", repository, "commit", commit, "paths", paths);
        return switch (act(mandate, "files", arguments)) {
            case ToolAnswer.Completed(var result) -> new Reading.Read<>(texts(result));
            case ToolAnswer.Refused(var refusal) -> new Reading.Unread<>(refusal);
            case ToolAnswer.Failed(var refusal) -> new Reading.Unread<>(refusal);
            case ToolAnswer.InputRequired asked -> new Reading.Unread<>(asked.refusal());
        };
    }

    private ToolAnswer act(Mandate mandate, String action, Map<String, Object> arguments) {
        var tool = toolFor(arguments);
        var act = new Act(ToolServer.AUDIENCE_PREFIX + tool, tool, action, arguments);
        var request = new ActRequest(mandate.invocation(), mandate.task(), agent.id(), mandate.by(), act);
        return switch (desk.request(request)) {
            case CredentialAnswer.Issued(var credential, var _) -> tools.call(credential, act);
            case CredentialAnswer.Denied(var refusal) -> new ToolAnswer.Refused(refusal);
            case CredentialAnswer.Escalated(var refusal, var _) -> new ToolAnswer.Refused(refusal);
        };
    }

    private static String toolFor(Map<String, Object> arguments) {
        var repository = String.valueOf(arguments.get("repository"));
        return ELSEWHERE.stream()
                .filter(it -> repository.startsWith(it + ":"))
                .findFirst()
                .orElse(ON_THIS_MACHINE);
    }

    private static String text(Map<String, Object> result, String name) {
        if (result.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("The repository tool answered without the text " + name + ".");
    }

    private static Map<String, String> texts(Map<String, Object> result) {
        if (!(result.get("files") instanceof Map<?, ?> files)) {
            throw new IllegalStateException("The repository tool answered without files.");
        }
        var texts = new TreeMap<String, String>();
        files.forEach((path, text) -> texts.put((String) path, (String) text));
        return texts;
    }
}
