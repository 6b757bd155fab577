package dev.chancery.review.run;

import dev.chancery.review.store.NewContest;
import dev.chancery.review.store.NewGroup;
import dev.chancery.review.store.RunEnd;
import java.util.List;

/** What a run came to, ready to be stored. */
record Assembled(RunEnd end, List<NewGroup> groups, List<NewContest> contests) {

    Assembled {
        groups = List.copyOf(groups);
        contests = List.copyOf(contests);
    }
}
