package dev.chancery.review;

/** A change somebody wants reviewed: a range of commits in a repository, or a unified diff. */
public sealed interface Submission {

    /** What the change is about, in the words of who submits it. */
    String title();

    /** The change from {@code base} to {@code head}, both any revision the repository can resolve. */
    record OfRange(String title, String repository, String base, String head) implements Submission {}

    /** A unified diff by itself, without the repository it applies to. */
    record OfDiff(String title, String diff) implements Submission {}
}
