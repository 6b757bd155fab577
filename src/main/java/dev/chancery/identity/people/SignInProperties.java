package dev.chancery.identity.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How failed sign-ins are slowed down.
 *
 * @param account the brake on one sign-in name; its ceiling is low, since anyone can pull it on anyone
 * @param address the brake on one source address
 * @param memory how long a quiet subject's failures are remembered
 */
@ConfigurationProperties("chancery.sign-in")
record SignInProperties(
        @DefaultValue AccountBrake account,
        @DefaultValue AddressBrake address,
        @DefaultValue("24h") Duration memory) {

    /** Free attempts, then a delay that doubles with each failure up to a ceiling. */
    sealed interface Brake {
        int free();

        Duration delay();

        Duration ceiling();
    }

    record AccountBrake(
            @DefaultValue("5") int free,
            @DefaultValue("1s") Duration delay,
            @DefaultValue("1m") Duration ceiling) implements Brake {}

    record AddressBrake(
            @DefaultValue("20") int free,
            @DefaultValue("1s") Duration delay,
            @DefaultValue("15m") Duration ceiling) implements Brake {}
}
