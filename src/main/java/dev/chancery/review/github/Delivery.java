package dev.chancery.review.github;

/** What a delivery asks for. */
sealed interface Delivery {

    /** GitHub tries whether anybody listens. */
    record Ping() implements Delivery {}

    /** A pull request has a head that nobody reviewed yet, as far as GitHub knows. */
    record Review(PullHead head) implements Delivery {}

    /** Somebody wants a commit's check once more. */
    record Again(String repository, String headCommit) implements Delivery {}

    /** Nothing is to be done, for this reason. */
    record Ignored(String reason, String detail) implements Delivery {}

    /** The body is not what GitHub sends with this event. */
    record Malformed(String detail) implements Delivery {}
}
