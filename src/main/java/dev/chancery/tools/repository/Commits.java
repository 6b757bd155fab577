package dev.chancery.tools.repository;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** Finds the commits that revisions mean. */
final class Commits {

    private Commits() {}

    static Attempt<RevCommit> find(Repository repository, String revision) throws IOException {
        try (var walk = new RevWalk(repository)) {
            var id = repository.resolve(revision + "^{commit}");
            return id == null ? notFound(revision) : Attempt.done(walk.parseCommit(id));
        } catch (RevisionSyntaxException
                | AmbiguousObjectException
                | IncorrectObjectTypeException
                | MissingObjectException noCommit) {
            return notFound(revision);
        }
    }

    /** The commit where head left base, which a review starts from; base itself when the two share no history. */
    static ObjectId forkPoint(Repository repository, ObjectId base, ObjectId head) throws IOException {
        try (var walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(base));
            walk.markStart(walk.parseCommit(head));
            var fork = walk.next();
            return fork == null ? base : fork.copy();
        }
    }

    static Map<String, Object> describe(RevCommit commit) {
        var author = commit.getAuthorIdent();
        var members = new LinkedHashMap<String, Object>();
        members.put("commit", commit.name());
        members.put(
                "parents",
                Arrays.stream(commit.getParents()).map(RevCommit::name).toList());
        members.put("author_name", author.getName());
        members.put("author_email", author.getEmailAddress());
        members.put("authored_at", author.getWhenAsInstant().toString());
        members.put("message", commit.getFullMessage());
        return members;
    }

    private static Attempt<RevCommit> notFound(String revision) {
        return Attempt.stopped("revision_not_found", "No commit is named by the revision " + revision + ".");
    }
}
