package dev.chancery.review.evaluation;

import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.spi.EvidenceRule;
import dev.chancery.catalog.spi.Use;
import dev.chancery.catalog.spi.UseSource;
import dev.chancery.review.AssetUse;
import dev.chancery.review.framing.PromptAssets;
import dev.chancery.review.grouping.GovernedThresholds;
import dev.chancery.review.routing.RoutingAssets;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reviews tell the catalog: what evidence promotes prompts, routing and thresholds, and which evaluations used them. */
@Configuration(proxyBeanMethods = false)
class EvidenceRules {

    private static final int SHOWN = 5;

    @Bean
    EvidenceRule promptEvidence(Evaluations evaluations, LabelledSets sets, Catalog catalog, Clock clock) {
        return new MeasuredPromotion(PromptAssets.KIND, evaluations, sets, catalog, clock);
    }

    @Bean
    EvidenceRule routingEvidence(Evaluations evaluations, LabelledSets sets, Catalog catalog, Clock clock) {
        return new MeasuredPromotion(RoutingAssets.KIND, evaluations, sets, catalog, clock);
    }

    @Bean
    EvidenceRule thresholdsEvidence(Evaluations evaluations, LabelledSets sets, Catalog catalog, Clock clock) {
        return new MeasuredPromotion(GovernedThresholds.NAME.kind(), evaluations, sets, catalog, clock);
    }

    @Bean
    UseSource usesInEvaluations(Evaluations evaluations, Catalog catalog) {
        return id -> catalog
                .version(id)
                .map(it -> new AssetUse(it.name().kind(), it.name().name(), it.number(), it.digest()))
                .map(evaluations::doneOn)
                .orElse(List.of())
                .stream()
                .limit(SHOWN)
                .map(it -> new Use("on " + it.subject().title(), "evaluation", "/evaluations/" + it.id()))
                .toList();
    }
}
