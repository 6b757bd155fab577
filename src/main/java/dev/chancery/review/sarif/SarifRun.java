package dev.chancery.review.sarif;

import dev.chancery.models.Remark;
import java.util.List;

/**
 * What one tool reported, with paths relative to the root of the repository. {@code leftOut} says in sentences which
 * results are no remarks on lines, and how many; the version may be blank.
 */
public record SarifRun(String tool, String version, List<Remark> remarks, List<String> leftOut) {

    public SarifRun {
        remarks = List.copyOf(remarks);
        leftOut = List.copyOf(leftOut);
    }
}
