package dev.chancery.review.store;

import dev.chancery.kernel.RequestId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new review as the columns of its row. */
record ReviewRow(
        UUID id,
        String title,
        @Nullable String repository,
        @Nullable String base,
        @Nullable String head,
        @Nullable String baseCommit,
        @Nullable String headCommit,
        @Nullable String diff,
        String digest,
        int files,
        int added,
        int removed,
        boolean sample,
        String actorKind,
        @Nullable String actorId,
        @Nullable String actorName,
        UUID task,
        UUID invocation,
        @Nullable String request,
        long budget,
        long callLimit,
        OffsetDateTime at,
        UUID owner,
        OffsetDateTime leaseUntil) {

    static ReviewRow of(NewReview review, UUID owner, Instant leaseUntil) {
        var commits = review.change() instanceof ExactChange.Commits it ? it : null;
        var actor = ActorColumns.of(review.mandate().by());
        return new ReviewRow(
                review.id().value(),
                review.title(),
                commits == null ? null : commits.repository(),
                commits == null ? null : commits.base(),
                commits == null ? null : commits.head(),
                commits == null ? null : commits.baseCommit(),
                commits == null ? null : commits.headCommit(),
                review.change() instanceof ExactChange.Patch(var diff) ? diff : null,
                review.size().digest().toString(),
                review.size().files(),
                review.size().linesAdded(),
                review.size().linesRemoved(),
                review.sample(),
                actor.kind(),
                actor.id(),
                actor.name(),
                review.mandate().task().value(),
                review.mandate().invocation().value(),
                review.mandate().request().map(RequestId::value).orElse(null),
                review.budget().total().toMillis(),
                review.budget().call().toMillis(),
                Timestamps.of(review.at()),
                owner,
                Timestamps.of(leaseUntil));
    }
}
