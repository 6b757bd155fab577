package dev.chancery.authority;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;

/**
 * Shows what a credential is worth: one is issued for {@code issues.list} and presented for {@code issues.read}. The ledger
 * has the whole story under the invocation.
 */
@FunctionalInterface
public interface HeadlineScenario {

    /** Runs the real path on behalf of this person, outside any transaction. */
    InvocationId run(Actor.Person viewer);
}
