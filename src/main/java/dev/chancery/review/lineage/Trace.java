package dev.chancery.review.lineage;

import java.util.List;
import java.util.Optional;

/**
 * How to know the place of a finding again: the files it may have been in before, the name of what encloses it, and
 * digests of the lines at and around it. White space and lines without a word in them do not count. The code cannot be
 * read back from it.
 *
 * @param code the digest of category and anchor, wherever the file is
 * @param enclosed whether {@code around} is what encloses the place, and not just some lines before and after it
 */
public record Trace(
        String file,
        Optional<String> formerFile,
        String category,
        String code,
        String symbol,
        List<Long> anchor,
        List<Long> around,
        boolean enclosed) {

    public Trace {
        anchor = List.copyOf(anchor);
        around = List.copyOf(around);
    }
}
