package dev.chancery.provenance.chain;

import dev.chancery.kernel.Digest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The hop of the commit. A commit id is itself the digest of the commit, so that a verified statement naming it is all
 * that is needed: one about the commit, or the build that made an artifact from it.
 */
final class CommitHop {

    private CommitHop() {}

    static ChainHop of(Digest about, Optional<Digest> commit, List<CheckedStatement> statements) {
        var naming = statements.stream()
                .filter(CheckedStatement::holds)
                .filter(statement -> commit.filter(it -> names(statement, it)).isPresent())
                .sorted(Comparator.comparing(CommitHop::binds).reversed())
                .toList();
        if (commit.isEmpty()) {
            return ChainHop.missing(HopKind.COMMIT, "Missing: no verified statement binds this digest to a commit.");
        }
        if (naming.isEmpty()) {
            return ChainHop.missing(HopKind.COMMIT, "Missing: no statement about this commit verifies.");
        }
        var isTheArtifact = commit.get().equals(about);
        return new ChainHop(
                HopKind.COMMIT,
                HopState.PRESENT,
                Reason.NAMED_BY_VERIFIED_STATEMENT,
                isTheArtifact
                        ? "The commit id is the digest of the commit, and a verified statement names it as its subject."
                        : "A verified build names the commit it was made from, and its id is its digest.",
                commit.get().abbreviated(),
                List.of("gitCommit digest", isTheArtifact ? "subject of a verified statement" : "named by the build"),
                naming);
    }

    /** Whether it is a build, which binds an artifact to the commit rather than speaking of the commit alone. */
    private static boolean binds(CheckedStatement statement) {
        return statement.check().statement().flatMap(References::source).isPresent();
    }

    private static boolean names(CheckedStatement statement, Digest commit) {
        return statement.check().isAbout(commit)
                || statement
                        .check()
                        .statement()
                        .flatMap(References::source)
                        .filter(commit::equals)
                        .isPresent();
    }
}
