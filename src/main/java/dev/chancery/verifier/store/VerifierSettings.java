package dev.chancery.verifier.store;

import dev.chancery.verifier.Tolerance;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How far the clocks of issuer and verifier may differ and how long a credential may live at most. */
@ConfigurationProperties("chancery.verifier")
record VerifierSettings(
        @DefaultValue("5s") Duration clockSkew,
        @DefaultValue("60s") Duration longestLife) {

    Tolerance tolerance() {
        return new Tolerance(clockSkew, longestLife);
    }
}
