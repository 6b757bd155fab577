package dev.chancery.models.analyzer;

import dev.chancery.models.Analyzer;
import dev.chancery.models.AnalyzerReply;
import dev.chancery.models.Remark;
import dev.chancery.models.RemarkSeverity;
import dev.chancery.models.SkippedFile;
import dev.chancery.models.SourceFile;
import dev.chancery.models.analyzer.Prepared.Input;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.sourceforge.pmd.lang.rule.RulePriority;
import net.sourceforge.pmd.reporting.Report;
import net.sourceforge.pmd.reporting.RuleViolation;

/** Examines Java under one framing with PMD and the framing's {@link RuleBook}. */
final class PmdAnalyzer implements Analyzer {

    /** A remark on a longer construct is about where it begins, not about each line of its body. */
    private static final int LONGEST_RANGE = 8;

    private final RuleBook rules;
    private final PmdSessions sessions;

    PmdAnalyzer(RuleBook rules) {
        this.rules = rules;
        this.sessions = new PmdSessions(() -> new PmdSession(rules.copy()));
    }

    @Override
    public String id() {
        return "pmd-" + rules.framing();
    }

    @Override
    public String framing() {
        return rules.framing();
    }

    @Override
    public String version() {
        return rules.version();
    }

    @Override
    public AnalyzerReply examine(List<SourceFile> files) {
        var skipped = new ArrayList<SkippedFile>();
        var inputs = new ArrayList<Input>();
        for (var file : files) {
            switch (Prepared.of(file)) {
                case Input input -> inputs.add(input);
                case Prepared.Unfit unfit -> skipped.add(skip(file, unfit.reason()));
            }
        }
        var remarks = new ArrayList<Remark>();
        for (var outcome : sessions.examine(inputs)) {
            outcome.problem()
                    .ifPresent(problem -> skipped.add(skip(outcome.input().file(), problem)));
            remarks.addAll(remarks(outcome.input(), outcome.report()));
        }
        return new AnalyzerReply(
                remarks.stream().distinct().sorted(Remark.BY_PLACE).toList(),
                skipped.stream()
                        .distinct()
                        .sorted(Comparator.comparing(SkippedFile::path).thenComparingInt(SkippedFile::firstLine))
                        .toList());
    }

    private List<Remark> remarks(Input input, Report report) {
        var silenced = report.getSuppressedViolations().stream()
                .map(Report.SuppressedViolation::getRuleViolation)
                .filter(violation -> rules.isDeafToSuppression());
        return Stream.concat(report.getViolations().stream(), silenced)
                .filter(violation -> input.file().whole() || rules.judgesExcerpts(violation.getRule()))
                .map(violation -> remark(input, violation))
                .toList();
    }

    private Remark remark(Input input, RuleViolation violation) {
        var rule = violation.getRule();
        var advice = rules.advice(rule);
        var start = input.lineOf(violation.getBeginLine());
        var end = input.lineOf(violation.getEndLine());
        return new Remark(
                input.file().path(),
                start,
                end - start < LONGEST_RANGE ? end : start,
                rule.getName(),
                advice.category(),
                severity(rule.getPriority()),
                violation.getDescription(),
                advice.fix());
    }

    private static SkippedFile skip(SourceFile file, String reason) {
        return new SkippedFile(file.path(), file.firstLine(), reason);
    }

    private static RemarkSeverity severity(RulePriority priority) {
        return switch (priority) {
            case HIGH -> RemarkSeverity.CRITICAL;
            case MEDIUM_HIGH -> RemarkSeverity.HIGH;
            case MEDIUM -> RemarkSeverity.MEDIUM;
            case MEDIUM_LOW, LOW -> RemarkSeverity.LOW;
        };
    }
}
