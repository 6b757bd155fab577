package dev.chancery.catalog.lifecycle;

import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.spi.Evidence;
import dev.chancery.catalog.spi.EvidenceRule;
import dev.chancery.kernel.Refusal;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks a kind's evidence rule, and finds evidence missing where a kind needs it and has no rule. */
@Component
class Promotion {

    private final AssetKinds kinds;
    private final ObjectProvider<EvidenceRule> rules;

    Promotion(AssetKinds kinds, ObjectProvider<EvidenceRule> rules) {
        this.kinds = kinds;
        this.rules = rules;
    }

    Evidence judge(AssetVersion candidate, Optional<AssetVersion> replaced) {
        var kind = candidate.name().kind();
        return rules.stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .map(it -> it.judge(candidate, replaced))
                .orElseGet(() -> withoutRule(candidate));
    }

    private Evidence withoutRule(AssetVersion candidate) {
        return kinds.find(candidate.name().kind())
                        .filter(it -> !it.needsEvidence())
                        .isPresent()
                ? new Evidence.Enough("")
                : new Evidence.Lacking(new Refusal(
                        "evidence_missing",
                        "There is no evaluation of " + candidate.record().title() + "."));
    }
}
