package dev.chancery.review.triage;

import java.util.List;
import java.util.Optional;

/** Some lines of the inbox, and where to go on if there are more. */
public record InboxPage(List<FindingLine> lines, Optional<Cursor> next) {

    public InboxPage {
        lines = List.copyOf(lines);
    }
}
