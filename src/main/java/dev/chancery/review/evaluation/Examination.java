package dev.chancery.review.evaluation;

import dev.chancery.review.ReviewId;

/** Has participants examine changes under a bundle that is measured; nothing of it is stored as a review. */
interface Examination {

    /**
     * Asks the bundle's participants about a diff. A diff or bundle that cannot be examined is an
     * {@link IllegalStateException} that says why.
     */
    Heard examine(BundleParts bundle, String diff, MeasuredCase under);

    /** Asks the bundle's participants again about what a review was about. */
    Heard examine(BundleParts bundle, ReviewId review, MeasuredCase under);

    /** Groups and classes anew what the participants of a review said then. */
    Heard regroup(BundleParts bundle, ReviewId review);
}
