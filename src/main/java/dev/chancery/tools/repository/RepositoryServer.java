package dev.chancery.tools.repository;

import dev.chancery.tools.ToolAnswer.Completed;
import dev.chancery.tools.ToolAnswer.Failed;
import dev.chancery.tools.ToolAnswer.Outcome;
import dev.chancery.tools.ToolDescription;
import dev.chancery.tools.ToolServer;
import dev.chancery.tools.repository.Attempt.Done;
import dev.chancery.tools.repository.Attempt.Stopped;
import dev.chancery.tools.repository.RepositoryAct.Compare;
import dev.chancery.tools.repository.RepositoryAct.Read;
import dev.chancery.tools.repository.RepositoryAct.Resolve;
import dev.chancery.verifier.Admitted;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers {@code repository.resolve}, {@code repository.diff} and {@code repository.files}. */
@Component
class RepositoryServer implements ToolServer {

    private static final Logger LOG = LoggerFactory.getLogger(RepositoryServer.class);

    private final RepositorySettings settings;
    private final RepositoryGate gate;

    RepositoryServer(RepositorySettings settings) {
        this.settings = settings;
        this.gate = new RepositoryGate(settings.allowedRoots());
    }

    @Override
    public String audience() {
        return AUDIENCE_PREFIX + RepositoryActions.TOOL;
    }

    @Override
    public String description() {
        return "Git repositories on this machine: resolve revisions, read diffs and files. Read only.";
    }

    @Override
    public List<ToolDescription> tools() {
        return RepositoryActions.ALL;
    }

    @Override
    public Outcome perform(Admitted admitted) {
        return switch (Arguments.read(admitted.request()).then(this::perform)) {
            case Done<Map<String, Object>>(var result) -> new Completed(result);
            case Stopped<Map<String, Object>>(var refusal) -> new Failed(refusal);
        };
    }

    Attempt<Map<String, Object>> perform(RepositoryAct act) {
        return gate.open(act.repository()).then(repository -> {
            try (repository) {
                return perform(act, repository);
            } catch (IOException unreadable) {
                // The message may quote what a link in the repository points to, so only the kind is kept.
                LOG.warn(
                        "The repository {} could not be read: {}",
                        act.repository(),
                        unreadable.getClass().getName());
                return Attempt.stopped(
                        "repository_unreadable", "The repository " + act.repository() + " cannot be read.");
            }
        });
    }

    private Attempt<Map<String, Object>> perform(RepositoryAct act, Repository repository) throws IOException {
        return switch (act) {
            case Resolve(var _, var revision) ->
                Commits.find(repository, revision).then(commit -> Attempt.done(Commits.describe(commit)));
            case Compare compare -> compare(repository, compare);
            case Read read -> read(repository, read);
        };
    }

    private Attempt<Map<String, Object>> compare(Repository repository, Compare compare) throws IOException {
        return Commits.find(repository, compare.base())
                .then(base -> Commits.find(repository, compare.head()).then(head -> compare(repository, base, head)));
    }

    private Attempt<Map<String, Object>> compare(Repository repository, RevCommit base, RevCommit head)
            throws IOException {
        var fork = Commits.forkPoint(repository, base, head);
        var limit = Math.toIntExact(settings.diffLimit().toBytes());
        return UnifiedDiff.between(repository, fork, head, limit)
                .then(diff -> Attempt.done(Map.of(
                        "base_commit",
                        fork.name(),
                        "base_tip",
                        base.name(),
                        "head_commit",
                        head.name(),
                        "diff",
                        diff)));
    }

    private Attempt<Map<String, Object>> read(Repository repository, Read read) throws IOException {
        return Commits.find(repository, read.commit())
                .then(commit -> Attempt.done(FilesAtCommit.read(repository, commit, read.paths(), settings)));
    }
}
