package dev.chancery.models.analyzer;

import dev.chancery.models.Analyzer;
import java.util.List;

/** The application's analyzers, loaded once for all tests. */
final class TestAnalyzers {

    private static final LocalAnalyzers BEANS = new LocalAnalyzers();
    static final List<Analyzer> ALL = List.of(
            BEANS.securityAnalyzer(),
            BEANS.correctnessAnalyzer(),
            BEANS.reliabilityAnalyzer(),
            BEANS.maintainabilityAnalyzer());

    private TestAnalyzers() {}
}
