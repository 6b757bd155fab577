package dev.chancery.provenance.chain;

import dev.chancery.kernel.Digest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The commits an artifact comes from, each with the statements that count for the artifact if it is the one. Only a
 * verified build binds an artifact to a commit; a statement about anything else is refused here.
 */
public final class Sources {

    private Sources() {}

    /** A commit, if there is one, and every statement about the artifact or about that commit. */
    public record Source(Optional<Digest> commit, List<CheckedStatement> statements) {}

    /** One for each commit a verified build names; one without a commit when none does. */
    public static List<Source> of(Digest about, List<CheckedStatement> statements) {
        var commits = commits(about, statements);
        var bound = new HashSet<>(commits);
        bound.add(about);
        var judged = statements.stream()
                .map(statement -> isAboutAny(statement, bound) ? statement : stray(statement, about))
                .toList();
        return commits.isEmpty()
                ? List.of(new Source(Optional.empty(), judged))
                : commits.stream()
                        .map(commit -> source(about, commit, judged, bound))
                        .toList();
    }

    private static List<Digest> commits(Digest about, List<CheckedStatement> statements) {
        if (about.algorithm().equals("gitCommit")) {
            return List.of(about);
        }
        return statements.stream()
                .filter(statement -> statement.holds() && statement.check().isAbout(about))
                .flatMap(statement -> statement.check().statement().stream())
                .flatMap(statement -> References.source(statement).stream())
                .distinct()
                .toList();
    }

    private static Source source(Digest about, Digest commit, List<CheckedStatement> statements, Set<Digest> bound) {
        var meant = bound.size() <= 2
                ? statements
                : statements.stream()
                        .filter(statement -> !isAboutAny(statement, bound) || isOf(statement, about, commit))
                        .toList();
        return new Source(Optional.of(commit), meant);
    }

    /** Whether it is about this commit, or about the artifact and names no other commit as its source. */
    private static boolean isOf(CheckedStatement statement, Digest about, Digest commit) {
        var named = statement.check().statement().flatMap(References::source);
        return statement.check().isAbout(commit)
                || (statement.check().isAbout(about)
                        && named.map(commit::equals).orElse(true));
    }

    /** What cannot be read is kept where it was found, so that it is shown to fail there. */
    private static boolean isAboutAny(CheckedStatement statement, Set<Digest> digests) {
        return statement.check().statement().isEmpty() || digests.stream().anyMatch(statement.check()::isAbout);
    }

    private static CheckedStatement stray(CheckedStatement statement, Digest about) {
        return statement.holds()
                ? new CheckedStatement(
                        statement.recorded(),
                        statement
                                .check()
                                .refused(
                                        Reason.SUBJECT_MISMATCH,
                                        "The statement is signed, but is about %s, which no verified build of %s names."
                                                .formatted(subject(statement), about.abbreviated())))
                : statement;
    }

    private static String subject(CheckedStatement statement) {
        return statement.check().statement().stream()
                .flatMap(it -> it.subjects().stream())
                .flatMap(subject -> subject.digest().entrySet().stream())
                .flatMap(digest -> Digest.parse(digest.getKey() + ":" + digest.getValue()).stream())
                .findFirst()
                .map(Digest::abbreviated)
                .orElse("something else");
    }
}
