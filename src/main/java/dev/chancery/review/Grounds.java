package dev.chancery.review;

import dev.chancery.kernel.Digest;
import java.util.Optional;

/** What a review stood on and took: governed versions, money, time, and the digest of the record that tells it all. */
public record Grounds(
        Optional<Bundle> bundle, Optional<Spend> spend, Optional<RunBudget> budget, Optional<Digest> audit) {

    /** Nothing is known. */
    public static final Grounds NONE =
            new Grounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
