package dev.chancery.catalog;

import dev.chancery.catalog.spi.AssetType;
import dev.chancery.catalog.spi.Checked;
import dev.chancery.catalog.spi.Evidence;
import dev.chancery.catalog.spi.EvidenceRule;
import dev.chancery.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A kind of asset for tests whose evidence is the text itself: {@code worse} speaks against it. */
@Component
class MeasuredAssets implements AssetType, EvidenceRule {

    static final String KIND = "test-measured";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Measured test notes";
    }

    @Override
    public String syntax() {
        return "markdown";
    }

    @Override
    public Checked check(String content) {
        return new Checked.Sound();
    }

    @Override
    public boolean needsEvidence() {
        return true;
    }

    @Override
    public Evidence judge(AssetVersion candidate, Optional<AssetVersion> replaced) {
        return candidate.content().contains("worse")
                ? new Evidence.Lacking(new Refusal("evidence_worse", "It is worse than what it replaces."))
                : new Evidence.Enough("Measured as good.");
    }
}
