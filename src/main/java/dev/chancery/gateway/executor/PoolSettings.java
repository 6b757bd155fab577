package dev.chancery.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pools by name, as {@code chancery.pools.<name>.workers} and {@code .queue}, and how long shutting down waits for
 * running work ({@code chancery.drain}). The pool {@code review} is always there.
 */
@ConfigurationProperties("chancery")
record GatewaySettings(
        @DefaultValue Map<String, PoolLimits> pools,
        @DefaultValue("15s") Duration drain) {

    GatewaySettings {
        var all = new TreeMap<>(pools);
        all.putIfAbsent("review", PoolLimits.DEFAULTS);
        pools = Map.copyOf(all);
    }
}
