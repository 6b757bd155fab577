package dev.chancery.provenance.governed;

import dev.chancery.catalog.spi.AssetType;
import dev.chancery.catalog.spi.Checked;
import dev.chancery.provenance.release.ReleasePolicyDocument;
import org.springframework.stereotype.Component;

/** Release policies as governed assets. */
@Component
class ReleasePolicyAssets implements AssetType {

    @Override
    public String kind() {
        return CatalogTexts.RELEASE_POLICY.kind();
    }

    @Override
    public String title() {
        return "Release policies";
    }

    @Override
    public String syntax() {
        return "yaml";
    }

    @Override
    public Checked check(String content) {
        return switch (ReleasePolicyDocument.read(content)) {
            case ReleasePolicyDocument.Sound _ -> new Checked.Sound();
            case ReleasePolicyDocument.Unsound(var faults) -> new Checked.Unsound(faults);
        };
    }
}
