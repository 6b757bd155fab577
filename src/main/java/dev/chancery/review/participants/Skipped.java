package dev.chancery.review.participants;

import dev.chancery.models.SkippedFile;
import java.util.List;

/** What an analyzer did not examine, in one sentence. */
final class Skipped {

    private Skipped() {}

    /** Names the first file and its reason, and counts the others; empty when everything was examined. */
    static String sentence(List<SkippedFile> skipped) {
        if (skipped.isEmpty()) {
            return "";
        }
        var first = skipped.getFirst();
        var others = skipped.size() - 1;
        var more = others == 0 ? "" : " and " + others + (others == 1 ? " other" : " others");
        return "Did not examine " + first.path() + more + ": " + first.reason();
    }
}
