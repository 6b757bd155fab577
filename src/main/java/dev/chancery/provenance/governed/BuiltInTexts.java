package dev.chancery.provenance.governed;

import dev.chancery.provenance.release.ReleasePolicyDocument;
import dev.chancery.provenance.trust.TrustDocument;
import org.springframework.stereotype.Component;

/** The texts that come with the product. */
@Component
class BuiltInTexts implements ProductionTexts {

    private final GovernedText trust = GovernedText.first(TrustDocument.builtIn());
    private final GovernedText releasePolicy = GovernedText.first(ReleasePolicyDocument.builtIn());

    @Override
    public GovernedText trust() {
        return trust;
    }

    @Override
    public GovernedText releasePolicy() {
        return releasePolicy;
    }
}
