package dev.chancery.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import net.sourceforge.pmd.lang.JvmLanguagePropertyBundle;
import net.sourceforge.pmd.lang.LanguageProcessor;
import net.sourceforge.pmd.lang.LanguageProcessorRegistry;
import net.sourceforge.pmd.lang.ast.FileAnalysisException;
import net.sourceforge.pmd.lang.ast.Parser.ParserTask;
import net.sourceforge.pmd.lang.ast.SemanticErrorReporter;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.document.TextDocument;
import net.sourceforge.pmd.lang.java.JavaLanguageModule;
import net.sourceforge.pmd.lang.java.ast.JavaParser;
import net.sourceforge.pmd.lang.java.internal.JavaLanguageProcessor;

/** Tells whether a text is a Java compilation unit, by PMD's own grammar and without resolving any name. */
final class JavaSyntax {

    private static final JavaLanguageModule JAVA = JavaLanguageModule.getInstance();
    private static final LanguageProcessorRegistry REGISTRY = LanguageProcessorRegistry.singleton(processor());
    private static final JavaParser PARSER =
            ((JavaLanguageProcessor) REGISTRY.getProcessor(JAVA)).getParserWithoutProcessing();

    private JavaSyntax() {}

    static boolean parses(String text) {
        var version = JAVA.getLatestVersion();
        try (var document = TextDocument.readOnlyString(text, FileId.UNKNOWN, version)) {
            PARSER.parse(new ParserTask(document, SemanticErrorReporter.noop(), REGISTRY));
            return true;
        } catch (FileAnalysisException | StackOverflowError notJava) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory does no I/O.", e);
        }
    }

    private static LanguageProcessor processor() {
        var properties = JAVA.newPropertyBundle();
        properties.setProperty(JvmLanguagePropertyBundle.AUX_CLASSPATH, PmdRun.JDK_CLASSES);
        return JAVA.createProcessor(properties);
    }
}
