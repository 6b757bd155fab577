package dev.chancery.review.triage;

import java.util.List;
import java.util.UUID;

/**
 * What an act upon all that fits a filter would be about. It is kept for a while under its id, for whoever asked for it.
 *
 * @param count how many findings that are, exactly
 * @param more whether even more fit, which the act leaves out
 * @param sample some of them, the newest first
 */
public record BulkPreview(UUID id, String filter, int count, boolean more, List<FindingLine> sample) {

    public BulkPreview {
        sample = List.copyOf(sample);
    }
}
