package dev.chancery.models.local;

import dev.chancery.models.Analyzer;
import dev.chancery.models.AnalyzerReply;
import dev.chancery.models.Remark;
import dev.chancery.models.RemarkSeverity;
import dev.chancery.models.SkippedFile;
import dev.chancery.models.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Remarks on the first line of every Java file it is shown, and remembers what it was shown. */
final class TestingAnalyzer implements Analyzer {

    final List<SourceFile> shown = new ArrayList<>();

    @Override
    public String id() {
        return "pmd-security";
    }

    @Override
    public String framing() {
        return "security";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public AnalyzerReply examine(List<SourceFile> files) {
        shown.addAll(files);
        return new AnalyzerReply(
                files.stream()
                        .filter(it -> it.path().endsWith(".java"))
                        .map(TestingAnalyzer::remark)
                        .toList(),
                files.stream()
                        .filter(it -> !it.path().endsWith(".java"))
                        .map(it -> new SkippedFile(it.path(), it.firstLine(), "Only Java is examined."))
                        .toList());
    }

    private static Remark remark(SourceFile file) {
        return new Remark(
                file.path(),
                file.firstLine(),
                file.firstLine(),
                "SqlInjection",
                "security.sql-injection",
                RemarkSeverity.CRITICAL,
                "SQL is pieced together.",
                "Bind the value.");
    }
}
