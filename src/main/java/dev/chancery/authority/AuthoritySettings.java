package dev.chancery.authority;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** In whose name credentials are issued, for which environment, for how long at most, and how long an approval holds. */
@ConfigurationProperties("chancery.authority")
public record AuthoritySettings(
        @DefaultValue("http://localhost:8080") String issuer,
        @DefaultValue("local") String environment,
        @DefaultValue("60s") Duration ceiling,
        @DefaultValue("15m") Duration approval) {

    private static final Duration HIGHEST = Duration.ofSeconds(60);

    public AuthoritySettings {
        if (ceiling.compareTo(Duration.ofSeconds(1)) < 0 || ceiling.compareTo(HIGHEST) > 0) {
            throw new IllegalArgumentException("A credential lives 1 to 60 seconds, but the ceiling was: " + ceiling);
        }
        if (!approval.isPositive()) {
            throw new IllegalArgumentException("An approval holds for some time, but it was: " + approval);
        }
    }
}
