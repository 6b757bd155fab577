package dev.chancery.provenance.chain;

import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import java.util.Optional;
import java.util.Set;

/** What a kind of statement is about; a claim about a thing of another kind says nothing. */
public enum SubjectKind {
    COMMIT("a commit"),
    /** A patch is named by the SHA-256 of its diff, so that any digest will do. */
    COMMIT_OR_PATCH("a commit or a patch"),
    IMAGE("an image"),
    /** The image decides; the commit beside it is told where it is known. */
    IMAGE_AND_COMMIT("an image and the commit it was built from");

    private static final Set<String> OF_COMMITS = Set.of("gitCommit", "sha1");

    private final String words;

    SubjectKind(String words) {
        this.words = words;
    }

    /** In words that follow "is about". */
    public String inWords() {
        return words;
    }

    /** The first subject that is of another kind; where an image has to be among them, the first if none is. */
    Optional<Subject> stranger(Statement statement) {
        var subjects = statement.subjects().stream();
        return switch (this) {
            case COMMIT -> subjects.filter(subject -> !isCommit(subject)).findFirst();
            case COMMIT_OR_PATCH -> Optional.empty();
            case IMAGE -> subjects.filter(SubjectKind::isCommit).findFirst();
            case IMAGE_AND_COMMIT ->
                statement.subjects().stream().allMatch(SubjectKind::isCommit) ? subjects.findFirst() : Optional.empty();
        };
    }

    private static boolean isCommit(Subject subject) {
        return subject.digest().keySet().stream().anyMatch(OF_COMMITS::contains);
    }
}
