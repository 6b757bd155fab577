package dev.chancery.models;

import java.util.List;

/** What an analyzer remarks, in order of place, and which files it did not examine and why. */
public record AnalyzerReply(List<Remark> remarks, List<SkippedFile> skipped) {

    public AnalyzerReply {
        remarks = List.copyOf(remarks);
        skipped = List.copyOf(skipped);
    }
}
