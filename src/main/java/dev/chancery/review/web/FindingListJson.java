package dev.chancery.review.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.chancery.review.FindingClass;
import dev.chancery.review.Recurrence;
import dev.chancery.review.triage.Cursor;
import dev.chancery.review.triage.FindingLine;
import dev.chancery.review.triage.InboxPage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of findings, newest first; {@code next} is the cursor of the page after, or null at the end. */
record FindingListJson(List<LineJson> findings, @Nullable String next) {

    record LineJson(
            UUID id,
            UUID review,
            @JsonProperty("class") @Nullable String classified,
            String severity,
            String title,
            String file,
            int startLine,
            String state,
            long version,
            int raised,
            int answered,
            @Nullable String met,
            Instant firstSeen,
            Instant foundAt) {

        static LineJson of(FindingLine it) {
            return new LineJson(
                    it.id(),
                    it.review().value(),
                    it.classified().map(FindingClass::label).orElse(null),
                    it.severity().label(),
                    it.title(),
                    it.file(),
                    it.startLine(),
                    it.state().label(),
                    it.version(),
                    it.raised(),
                    it.answered(),
                    it.met().map(Recurrence.Kind::label).orElse(null),
                    it.firstSeen(),
                    it.foundAt());
        }
    }

    static FindingListJson of(InboxPage page) {
        return new FindingListJson(
                page.lines().stream().map(LineJson::of).toList(),
                page.next().map(Cursor::toString).orElse(null));
    }
}
