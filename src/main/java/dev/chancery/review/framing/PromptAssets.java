package dev.chancery.review.framing;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.spi.AssetType;
import dev.chancery.catalog.spi.Checked;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Prompts are governed: nobody changes what models are told alone. */
@Component
public class PromptAssets implements AssetType {

    public static final String KIND = "prompt";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Prompts";
    }

    @Override
    public String syntax() {
        return "markdown";
    }

    @Override
    public boolean needsEvidence() {
        return true;
    }

    @Override
    public Optional<String> path(AssetName name, int number) {
        return Optional.of("/prompts/" + name.name() + "/" + number);
    }

    @Override
    public Checked check(String content) {
        return switch (PromptText.read(content)) {
            case PromptText.Reading.Sound _ -> new Checked.Sound();
            case PromptText.Reading.Unsound(var faults) -> new Checked.Unsound(faults);
        };
    }
}
