package dev.chancery.review.store;

/** What is under review, named so that it can be read again and will be the same. */
public sealed interface ExactChange {

    /** A range whose revisions were resolved; its code stays in the repository and is read when needed. */
    record Commits(String repository, String base, String head, String baseCommit, String headCommit)
            implements ExactChange {}

    /** A diff that came by itself and is all there is. */
    record Patch(String diff) implements ExactChange {}
}
