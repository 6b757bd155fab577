package dev.chancery.models;

import dev.chancery.models.Prepared.Input;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import net.sourceforge.pmd.PMDConfiguration;
import net.sourceforge.pmd.PmdAnalysis;
import net.sourceforge.pmd.lang.ast.FileAnalysisException;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.document.TextFile;
import net.sourceforge.pmd.lang.java.JavaLanguageModule;
import net.sourceforge.pmd.reporting.FileAnalysisListener;
import net.sourceforge.pmd.reporting.GlobalAnalysisListener;
import net.sourceforge.pmd.reporting.Report;
import net.sourceforge.pmd.util.log.PmdReporter;

/**
 * One run of PMD over texts in memory, on the calling thread. Only JDK classes are known to its type resolution, so that a
 * reply does not depend on what else is on our class path.
 */
final class PmdRun {

    static final String JDK_CLASSES =
            Path.of(System.getProperty("java.home"), "lib", "jrt-fs.jar").toString();
    private static final Pattern LINE = Pattern.compile("\\bline (\\d{1,7})\\b");

    private PmdRun() {}

    /** What PMD says of one input. */
    record Outcome(Input input, Report report, Optional<String> problem) {}

    static List<Outcome> over(List<Input> inputs, RuleBook rules) {
        try {
            return examine(inputs, rules);
        } catch (StackOverflowError tooDeep) {
            return oneByOne(inputs, rules);
        } catch (UncheckedIOException e) {
            stopIfInterrupted();
            throw e;
        }
    }

    /** One input nests too deeply for a recursive analysis; the others are still examined. */
    private static List<Outcome> oneByOne(List<Input> inputs, RuleBook rules) {
        var outcomes = new ArrayList<Outcome>();
        for (var input : inputs) {
            try {
                outcomes.addAll(examine(List.of(input), rules));
            } catch (StackOverflowError tooDeep) {
                outcomes.add(new Outcome(
                        input, Report.buildReport(_ -> {}), Optional.of("The code nests too deeply to be examined.")));
            }
        }
        return outcomes;
    }

    private static List<Outcome> examine(List<Input> inputs, RuleBook rules) {
        if (inputs.isEmpty()) {
            return List.of();
        }
        try (var analysis = PmdAnalysis.create(configuration())) {
            var reports = new Reports(inputs.size());
            analysis.addRuleSet(rules.copy());
            analysis.addListener(reports);
            for (var index = 0; index < inputs.size(); index++) {
                analysis.files().addSourceFile(fileId(index), inputs.get(index).text());
            }
            analysis.performAnalysis();
            stopIfInterrupted();
            return reports.outcomes(inputs);
        }
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The analysis was interrupted.");
        }
    }

    private static PMDConfiguration configuration() {
        var configuration = new PMDConfiguration();
        configuration.setReporter(PmdReporter.quiet());
        configuration.setThreads(0);
        configuration.setIgnoreIncrementalAnalysis(true);
        configuration.setAuxClasspath(JDK_CLASSES);
        configuration.setDefaultLanguageVersion(JavaLanguageModule.getInstance().getLatestVersion());
        return configuration;
    }

    /** Names from a diff never reach PMD, which would read them as paths. */
    private static FileId fileId(int index) {
        return FileId.fromPathLikeString(index + ".java");
    }

    /** Collects a report for each input, and stops between inputs when the thread is interrupted. */
    private static final class Reports implements GlobalAnalysisListener {

        private final Report.ReportBuilderListener[] builders;

        Reports(int count) {
            builders = new Report.ReportBuilderListener[count];
        }

        @Override
        public FileAnalysisListener startFileAnalysis(TextFile file) {
            stopIfInterrupted();
            var name = file.getFileId().getFileName();
            var builder = new Report.ReportBuilderListener();
            builders[Integer.parseInt(name.substring(0, name.indexOf('.')))] = builder;
            return builder;
        }

        List<Outcome> outcomes(List<Input> inputs) {
            var outcomes = new ArrayList<Outcome>();
            for (var index = 0; index < builders.length; index++) {
                var report = builders[index].getResult();
                outcomes.add(new Outcome(inputs.get(index), report, problem(inputs.get(index), report)));
            }
            return outcomes;
        }

        private static Optional<String> problem(Input input, Report report) {
            return report.getProcessingErrors().stream().findFirst().map(error -> problem(input, error.getError()));
        }

        private static String problem(Input input, Throwable error) {
            if (error instanceof FileAnalysisException) {
                var line = LINE.matcher(String.valueOf(error.getMessage()));
                return line.find()
                        ? "The file does not parse as Java at line " + input.lineOf(Integer.parseInt(line.group(1)))
                                + "."
                        : "The file does not parse as Java.";
            }
            return "A rule failed on the file with " + error.getClass().getSimpleName() + ".";
        }

        @Override
        public void close() {}
    }
}
