package dev.chancery.review.github;

import dev.chancery.kernel.Refusal;
import dev.chancery.review.github.api.GitHubAccess;
import dev.chancery.review.github.api.RepositoryName;
import dev.chancery.tools.ToolAnswer.Failed;
import dev.chancery.tools.ToolAnswer.Outcome;
import dev.chancery.tools.ToolDescription;
import dev.chancery.tools.ToolServer;
import dev.chancery.verifier.Admitted;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers {@code github.diff} and {@code github.files}, for the repositories that are enabled for review and no others. */
@Component
class GitHubServer implements ToolServer {

    private final GitHubAccess access;
    private final EnabledRepositories repositories;
    private final RemoteCode code;

    GitHubServer(GitHubAccess access, EnabledRepositories repositories, RemoteCode code) {
        this.access = access;
        this.repositories = repositories;
        this.code = code;
    }

    @Override
    public String audience() {
        return AUDIENCE_PREFIX + CodeActions.TOOL;
    }

    @Override
    public String description() {
        return "Repositories on GitHub that are enabled for review: read diffs and files. Read only.";
    }

    @Override
    public List<ToolDescription> tools() {
        return CodeActions.ALL;
    }

    @Override
    public Outcome perform(Admitted admitted) {
        var arguments = admitted.request().arguments();
        if (!access.isOn()) {
            return new Failed(new Refusal("github_not_configured", "Chancery was started without access to GitHub."));
        }
        var named = text(arguments, "repository");
        var repository = RepositoryName.parse(named).filter(repositories::includes);
        if (repository.isEmpty()) {
            return new Failed(Faults.notEnabled(named));
        }
        return admitted.request().action().equals("diff")
                ? code.diff(repository.get(), text(arguments, "base"), text(arguments, "head"))
                : code.files(repository.get(), text(arguments, "commit"), texts(arguments));
    }

    private static String text(Map<String, Object> arguments, String name) {
        return arguments.get(name) instanceof String text ? text : "";
    }

    private static List<String> texts(Map<String, Object> arguments) {
        return arguments.get("paths") instanceof List<?> paths
                ? paths.stream().map(String::valueOf).toList()
                : List.of();
    }
}
