package dev.chancery.identity.tokens;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The token that opens an empty Chancery to automation, from {@code CHANCERY_BOOTSTRAP_TOKEN}. Prints nothing of itself.
 *
 * @param bootstrapToken at least {@value #MIN_LENGTH} printable characters without spaces; empty for none
 */
@ConfigurationProperties("chancery")
record BootstrapProperties(@DefaultValue("") String bootstrapToken) {

    static final int MIN_LENGTH = 16;

    BootstrapProperties {
        bootstrapToken = bootstrapToken.strip();
        if (!bootstrapToken.isEmpty()
                && (bootstrapToken.length() < MIN_LENGTH
                        || !bootstrapToken.chars().allMatch(c -> c > ' ' && c < 127))) {
            throw new IllegalArgumentException("CHANCERY_BOOTSTRAP_TOKEN has at least " + MIN_LENGTH
                    + " printable ASCII characters and no spaces; this one does not, so the start stops here.");
        }
    }

    @Override
    public String toString() {
        return "BootstrapProperties";
    }
}
