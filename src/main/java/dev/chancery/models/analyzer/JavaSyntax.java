package dev.chancery.models.analyzer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import net.sourceforge.pmd.lang.JvmLanguagePropertyBundle;
import net.sourceforge.pmd.lang.LanguageProcessorRegistry;
import net.sourceforge.pmd.lang.LanguageVersion;
import net.sourceforge.pmd.lang.ast.FileAnalysisException;
import net.sourceforge.pmd.lang.ast.Parser.ParserTask;
import net.sourceforge.pmd.lang.ast.SemanticErrorReporter;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.document.TextDocument;
import net.sourceforge.pmd.lang.java.JavaLanguageModule;
import net.sourceforge.pmd.lang.java.internal.JavaLanguageProcessor;

/**
 * PMD's understanding of Java at its latest version. It knows the JDK's classes alone, so that a reply does not depend on
 * what else is on our class path.
 */
final class JavaSyntax {

    private static final String JDK_CLASSES =
            Path.of(System.getProperty("java.home"), "lib", "jrt-fs.jar").toString();
    private static final JavaLanguageModule JAVA = JavaLanguageModule.getInstance();
    private static final LanguageProcessorRegistry FOR_PARSING = registry();

    private JavaSyntax() {}

    /** Whether a text is a compilation unit, by the grammar and without resolving any name. */
    static boolean parses(String text) {
        try (var document = TextDocument.readOnlyString(text, FileId.UNKNOWN, version())) {
            of(FOR_PARSING)
                    .getParserWithoutProcessing()
                    .parse(new ParserTask(document, SemanticErrorReporter.noop(), FOR_PARSING));
            return true;
        } catch (FileAnalysisException | StackOverflowError notJava) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory does no I/O.", e);
        }
    }

    static LanguageVersion version() {
        return JAVA.getLatestVersion();
    }

    /** A processor of its own, which remembers the classes and names that it meets. */
    static LanguageProcessorRegistry registry() {
        var properties = JAVA.newPropertyBundle();
        properties.setProperty(JvmLanguagePropertyBundle.AUX_CLASSPATH, JDK_CLASSES);
        return LanguageProcessorRegistry.singleton(JAVA.createProcessor(properties));
    }

    static JavaLanguageProcessor of(LanguageProcessorRegistry registry) {
        return (JavaLanguageProcessor) registry.getProcessor(JAVA);
    }
}
