package dev.chancery.review.triage;

import dev.chancery.review.FindingClass;
import dev.chancery.review.Recurrence;
import dev.chancery.review.ReviewId;
import dev.chancery.review.Severity;
import dev.chancery.review.Triage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A finding as one line of the inbox: enough to decide whether to open it. */
public record FindingLine(
        UUID id,
        ReviewId review,
        Optional<FindingClass> classified,
        Severity severity,
        String title,
        String file,
        int startLine,
        Instant foundAt,
        int raised,
        int answered,
        Triage.State state,
        Optional<Recurrence.Kind> met,
        Instant firstSeen,
        long version,
        int position) {

    /** The last part of the path, the name people look for. */
    public String fileName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** Where the page after this line begins. */
    public Cursor cursor() {
        return new Cursor(foundAt, review.value(), position);
    }
}
