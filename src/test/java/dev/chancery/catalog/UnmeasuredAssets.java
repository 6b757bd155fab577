package dev.chancery.catalog;

import dev.chancery.catalog.spi.AssetType;
import dev.chancery.catalog.spi.Checked;
import org.springframework.stereotype.Component;

/** A kind of asset for tests that needs evidence nobody gathers. */
@Component
class UnmeasuredAssets implements AssetType {

    static final String KIND = "test-unmeasured";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Unmeasured test notes";
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
}
