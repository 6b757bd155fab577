package dev.chancery.review.lineage;

import dev.chancery.kernel.Actor;

/**
 * Within what findings are known again: a repository, or, as a bare diff belongs to none, the bare diffs of one
 * submitter. An answer is never taken over from one to another.
 *
 * @param followsCode whether code that is the same in another file may have moved there; among bare diffs of who knows
 *     what it may not
 */
public record Scope(String name, boolean followsCode) {

    /** A repository, however its name ends. */
    public static Scope ofRepository(String repository) {
        return new Scope(
                "repository:" + repository.strip().replaceAll("/+$", "").replaceAll("\\.git$", ""), true);
    }

    /** The bare diffs this party submits. */
    public static Scope ofDiffsBy(Actor submitter) {
        return new Scope("diffs:" + submitter.key(), false);
    }
}
