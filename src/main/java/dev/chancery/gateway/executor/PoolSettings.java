package dev.chancery.gateway.executor;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pools by name, as {@code chancery.pools.<name>.workers} and {@code .queue}, and how long shutting down waits for
 * running work ({@code chancery.drain}). Those of reviews, runs, tools and models are always there.
 */
@ConfigurationProperties("chancery")
record PoolSettings(
        @DefaultValue Map<String, PoolLimits> pools,
        @DefaultValue("15s") Duration drain) {

    PoolSettings {
        var all = new TreeMap<>(pools);
        all.putIfAbsent("review", PoolLimits.DEFAULTS);
        all.putIfAbsent("run", PoolLimits.DEFAULTS);
        all.putIfAbsent("tools", PoolLimits.of(32, 128));
        all.putIfAbsent("models", PoolLimits.of(128, 512));
        pools = Map.copyOf(all);
    }
}
