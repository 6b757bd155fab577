package dev.chancery.authority.oauth;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long access tokens live, how far ahead a client's assertion may expire, and how many requests an address may get
 * wrong within a minute before it has to wait.
 */
@ConfigurationProperties("chancery.oauth")
public record OAuthSettings(
        @DefaultValue("10m") Duration accessTokenLife,
        @DefaultValue("5m") Duration longestAssertion,
        @DefaultValue("300") int failuresPerMinute) {

    public OAuthSettings {
        if (!accessTokenLife.isPositive() || accessTokenLife.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("An access token lives up to an hour, but this was: " + accessTokenLife);
        }
        if (!longestAssertion.isPositive() || longestAssertion.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException(
                    "An assertion lives up to 10 minutes, but this was: " + longestAssertion);
        }
    }
}
