package dev.chancery.identity.setup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The one-time link to the first admin.
 *
 * @param linkTtl how long a printed link works; a restart prints a new one
 */
@ConfigurationProperties("chancery.setup")
record SetupProperties(@DefaultValue("1h") Duration linkTtl) {}
