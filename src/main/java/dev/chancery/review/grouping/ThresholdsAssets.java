package dev.chancery.review.grouping;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.spi.AssetType;
import dev.chancery.catalog.spi.Checked;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Thresholds are governed: what counts as one defect changes by a second person's word and on evidence. */
@Component
class ThresholdsAssets implements AssetType {

    static final String KIND = "thresholds";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Thresholds";
    }

    @Override
    public String syntax() {
        return "yaml";
    }

    @Override
    public boolean needsEvidence() {
        return true;
    }

    @Override
    public Optional<String> path(AssetName name, int number) {
        return Optional.of("/thresholds/" + name.name() + "/" + number);
    }

    @Override
    public Checked check(String content) {
        return switch (ThresholdsText.read(content, KIND)) {
            case ThresholdsText.Sound _ -> new Checked.Sound();
            case ThresholdsText.Unsound(var faults) -> new Checked.Unsound(faults);
        };
    }
}
