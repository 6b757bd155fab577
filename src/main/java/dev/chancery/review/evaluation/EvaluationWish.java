package dev.chancery.review.evaluation;

import dev.chancery.catalog.AssetVersion;
import dev.chancery.review.ReviewId;
import java.util.List;

/** What shall be measured, and on what; what is not among the versions is what is in production. */
public sealed interface EvaluationWish {

    List<AssetVersion> versions();

    /** On the newest version of a labelled set. */
    record OnSet(String set, List<AssetVersion> versions) implements EvaluationWish {

        public OnSet {
            versions = List.copyOf(versions);
        }
    }

    /** On a past review: thresholds alone regroup what was said, routing and prompts ask again. */
    record OnReview(ReviewId review, List<AssetVersion> versions) implements EvaluationWish {

        public OnReview {
            versions = List.copyOf(versions);
        }
    }
}
