package dev.chancery.provenance.governed;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.Catalog;
import dev.chancery.provenance.release.ReleasePolicyDocument;
import dev.chancery.provenance.trust.TrustDocument;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The texts the catalog has in production; those that come with the product until it has any. */
@Component
class CatalogTexts implements ProductionTexts {

    static final AssetName TRUST = new AssetName("trust", "default");
    static final AssetName RELEASE_POLICY = new AssetName("release-policy", "default");

    private static final String PRODUCTION = "production";

    private final Catalog catalog;

    CatalogTexts(Catalog catalog) {
        this.catalog = catalog;
    }

    @EventListener(ApplicationStartedEvent.class)
    void seed() {
        catalog.seed(TRUST, TrustDocument.builtIn(), "Who may sign what, without any key of others");
        catalog.seed(RELEASE_POLICY, ReleasePolicyDocument.builtIn(), "What every release needs");
    }

    @Override
    public GovernedText trust() {
        return inProduction(TRUST, TrustDocument.builtIn());
    }

    @Override
    public GovernedText releasePolicy() {
        return inProduction(RELEASE_POLICY, ReleasePolicyDocument.builtIn());
    }

    private GovernedText inProduction(AssetName name, String builtIn) {
        return catalog.labelled(name, PRODUCTION)
                .map(version -> new GovernedText(version.number(), version.digest(), version.content()))
                .orElseGet(() -> GovernedText.first(builtIn));
    }
}
