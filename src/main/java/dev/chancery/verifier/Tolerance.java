package dev.chancery.verifier;

import java.time.Duration;

/** How far clocks may differ, and how long a credential may live at most, whatever its issuer wrote into it. */
public record Tolerance(Duration clockSkew, Duration longestLife) {

    /** Five seconds of skew, sixty seconds of life. */
    public static final Tolerance STRICT = new Tolerance(Duration.ofSeconds(5), Duration.ofSeconds(60));

    public Tolerance {
        if (clockSkew.isNegative() || clockSkew.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("Clocks may differ by up to a minute, but the skew was: " + clockSkew);
        }
        if (!longestLife.isPositive() || longestLife.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException(
                    "A credential lives up to an hour, but the longest life was: " + longestLife);
        }
    }
}
