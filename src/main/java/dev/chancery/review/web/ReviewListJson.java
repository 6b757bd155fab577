package dev.chancery.review.web;

import dev.chancery.review.store.RunLine;
import dev.chancery.review.store.RunPage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of reviews, newest first; {@code next} is the cursor of the page after, or null at the end. */
record ReviewListJson(List<LineJson> reviews, @Nullable String next) {

    record LineJson(
            UUID id,
            String state,
            String title,
            @Nullable String repository,
            @Nullable String headCommit,
            int findings,
            int openFindings,
            boolean sample,
            boolean simulated,
            Instant submittedAt,
            @Nullable Instant endedAt) {}

    static ReviewListJson of(RunPage page) {
        return new ReviewListJson(
                page.lines().stream().map(ReviewListJson::line).toList(),
                page.next().map(RunPage.Cursor::toString).orElse(null));
    }

    private static LineJson line(RunLine it) {
        return new LineJson(
                it.id().value(),
                it.state().label(),
                it.title(),
                it.repository().orElse(null),
                it.headCommit().orElse(null),
                it.findings(),
                it.openFindings(),
                it.sample(),
                it.simulated(),
                it.submittedAt(),
                it.endedAt().orElse(null));
    }
}
