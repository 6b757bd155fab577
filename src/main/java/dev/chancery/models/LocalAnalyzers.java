package dev.chancery.models;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The four analyzers that need no network: one PMD rule book for each framing. */
@Configuration(proxyBeanMethods = false)
class LocalAnalyzers {

    @Bean
    Analyzer securityAnalyzer() {
        return new PmdAnalyzer(RuleBook.load("security"));
    }

    @Bean
    Analyzer correctnessAnalyzer() {
        return new PmdAnalyzer(RuleBook.load("correctness"));
    }

    @Bean
    Analyzer reliabilityAnalyzer() {
        return new PmdAnalyzer(RuleBook.load("reliability"));
    }

    @Bean
    Analyzer maintainabilityAnalyzer() {
        return new PmdAnalyzer(RuleBook.load("maintainability"));
    }
}
