package dev.chancery.models.analyzer;

import dev.chancery.models.Analyzer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The four analyzers that need no network: one PMD rule book for each framing. */
@Configuration(proxyBeanMethods = false)
class LocalAnalyzers {

    @Bean
    Analyzer securityAnalyzer() {
        return new PmdAnalyzer(RuleBook.of("security"));
    }

    @Bean
    Analyzer correctnessAnalyzer() {
        return new PmdAnalyzer(RuleBook.of("correctness"));
    }

    @Bean
    Analyzer reliabilityAnalyzer() {
        return new PmdAnalyzer(RuleBook.of("reliability"));
    }

    @Bean
    Analyzer maintainabilityAnalyzer() {
        return new PmdAnalyzer(RuleBook.of("maintainability"));
    }
}
