package dev.chancery.models;

import java.util.Comparator;

/**
 * One claim of an analyzer about lines of a file, counted from 1, both ends included. The category names the framing and
 * the kind of defect, such as {@code security.sql-injection}.
 */
public record Remark(
        String path,
        int startLine,
        int endLine,
        String rule,
        String category,
        RemarkSeverity severity,
        String claim,
        String fix) {

    public static final Comparator<Remark> BY_PLACE = Comparator.comparing(Remark::path)
            .thenComparingInt(Remark::startLine)
            .thenComparingInt(Remark::endLine)
            .thenComparing(Remark::rule)
            .thenComparing(Remark::claim);

    public Remark {
        if (startLine < 1 || endLine < startLine) {
            throw new IllegalArgumentException(
                    "A remark covers lines from 1 on, but was: " + startLine + "–" + endLine);
        }
    }
}
