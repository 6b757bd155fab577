package dev.chancery.models.analyzer;

import dev.chancery.models.analyzer.Prepared.Input;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import net.sourceforge.pmd.lang.LanguageProcessorRegistry;
import net.sourceforge.pmd.lang.ast.FileAnalysisException;
import net.sourceforge.pmd.lang.ast.Parser.ParserTask;
import net.sourceforge.pmd.lang.ast.SemanticErrorReporter;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.document.TextDocument;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.lang.rule.internal.RuleSets;
import net.sourceforge.pmd.reporting.Report;
import net.sourceforge.pmd.util.log.PmdReporter;

/**
 * PMD ready to examine one text after another, with its rules compiled and the JDK's classes it met remembered: what
 * {@code PmdAnalysis} would make anew for every run. For one thread at a time.
 */
final class PmdSession {

    private static final Pattern LINE = Pattern.compile("\\bline (\\d{1,7})\\b");

    private final LanguageProcessorRegistry java;
    private final RuleSets rules;
    private int examined;

    PmdSession(RuleSet rules) {
        this.java = JavaSyntax.registry();
        this.rules = new RuleSets(rules);
        this.rules.initializeRules(java, PmdReporter.quiet());
    }

    /** What PMD says of one input; where it could not be examined as a whole, why. */
    record Outcome(Input input, Report report, Optional<String> problem) {}

    /** How many inputs it has examined; the names it met in them stay in memory. */
    int examined() {
        return examined;
    }

    Outcome examine(Input input) {
        examined++;
        try {
            var report = report(input.text());
            return new Outcome(
                    input,
                    report,
                    report.getProcessingErrors().stream()
                            .findFirst()
                            .map(error -> "A rule failed on the file with "
                                    + error.getError().getClass().getSimpleName() + "."));
        } catch (FileAnalysisException e) {
            return unexamined(input, notJava(input, e));
        } catch (StackOverflowError e) {
            return unexamined(input, "The code nests too deeply to be examined.");
        }
    }

    private Report report(String text) {
        var syntax = JavaSyntax.of(java);
        var errors = SemanticErrorReporter.reportToLogger(PmdReporter.quiet());
        try (var document = TextDocument.readOnlyString(text, FileId.UNKNOWN, JavaSyntax.version())) {
            var root = syntax.getParser().parse(new ParserTask(document, errors, java));
            if (errors.getFirstError() != null) {
                throw errors.getFirstError();
            }
            return Report.buildReport(listener -> rules.apply(root, listener));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory does no I/O.", e);
        }
    }

    private static Outcome unexamined(Input input, String problem) {
        return new Outcome(input, Report.buildReport(_ -> {}), Optional.of(problem));
    }

    private static String notJava(Input input, FileAnalysisException error) {
        var line = LINE.matcher(String.valueOf(error.getMessage()));
        return line.find()
                ? "The file does not parse as Java at line " + input.lineOf(Integer.parseInt(line.group(1))) + "."
                : "The file does not parse as Java.";
    }
}
