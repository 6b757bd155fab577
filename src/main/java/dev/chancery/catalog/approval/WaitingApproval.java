package dev.chancery.catalog.approval;

import dev.chancery.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that waits for a person's word, with all it takes to give it.
 *
 * @param kind of its {@link ApprovalSource}
 * @param title the question in a few words, as {@code Close issue 42}
 * @param summary one sentence of why it is asked
 * @param askedBy the asker's label, as {@code agent:release-bot}
 * @param expiresAt when it is too late to answer
 * @param path a page that shows more
 * @param change a text that would change, to be shown line by line
 * @param barred why the viewer may not decide it; empty when they may
 */
public record WaitingApproval(
        String kind,
        String id,
        String title,
        String summary,
        String askedBy,
        Instant at,
        Optional<Instant> expiresAt,
        List<ApprovalFact> context,
        Optional<String> path,
        Optional<Refusal> barred,
        Optional<TextChange> change) {

    /** What an approval would change. */
    public record TextChange(String title, String before, String after) {}

    /** A question that is about no text. */
    public WaitingApproval(
            String kind,
            String id,
            String title,
            String summary,
            String askedBy,
            Instant at,
            Optional<Instant> expiresAt,
            List<ApprovalFact> context,
            Optional<String> path,
            Optional<Refusal> barred) {
        this(kind, id, title, summary, askedBy, at, expiresAt, context, path, barred, Optional.empty());
    }

    public WaitingApproval {
        context = List.copyOf(context);
    }
}
