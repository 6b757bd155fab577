package dev.chancery.review.change;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How large a diff may be: in UTF-8 bytes, in files, and in added plus removed lines. */
@ConfigurationProperties("chancery.review.change")
public record ChangeLimits(
        @DefaultValue("5000000") int maxBytes,
        @DefaultValue("1000") int maxFiles,
        @DefaultValue("50000") int maxLines) {

    /** What holds when nothing is configured. */
    public static final ChangeLimits DEFAULTS = new ChangeLimits(5_000_000, 1000, 50_000);

    public ChangeLimits {
        if (maxBytes < 1 || maxFiles < 1 || maxLines < 1) {
            throw new IllegalArgumentException("Limits of a change are at least 1, but were: " + maxBytes + " bytes, "
                    + maxFiles + " files, " + maxLines + " lines.");
        }
    }
}
