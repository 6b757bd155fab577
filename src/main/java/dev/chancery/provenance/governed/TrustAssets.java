package dev.chancery.provenance.governed;

import dev.chancery.catalog.spi.AssetType;
import dev.chancery.catalog.spi.Checked;
import dev.chancery.provenance.trust.TrustDocument;
import org.springframework.stereotype.Component;

/** Trust matrices as governed assets. */
@Component
class TrustAssets implements AssetType {

    @Override
    public String kind() {
        return CatalogTexts.TRUST.kind();
    }

    @Override
    public String title() {
        return "Trust";
    }

    @Override
    public String syntax() {
        return "yaml";
    }

    @Override
    public Checked check(String content) {
        return switch (TrustDocument.read(content)) {
            case TrustDocument.Sound _ -> new Checked.Sound();
            case TrustDocument.Unsound(var faults) -> new Checked.Unsound(faults);
        };
    }
}
