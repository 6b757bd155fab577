package dev.chancery.gateway.executor;

import dev.chancery.console.HealthTile;
import dev.chancery.console.HealthTileSource;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The home page's figure on gateway admission: how busy the pools of this node are, and whether callers are turned away. */
@Component
@Order(10)
class AdmissionHealth implements HealthTileSource {

    private final ConfiguredPools pools;

    AdmissionHealth(ConfiguredPools pools) {
        this.pools = pools;
    }

    @Override
    public HealthTile tile() {
        return tile(pools.all());
    }

    static HealthTile tile(Collection<BoundedExecutor> pools) {
        var active = pools.stream().mapToInt(BoundedExecutor::active).sum();
        var workers = pools.stream().mapToInt(it -> it.limits().workers()).sum();
        var waiting = pools.stream().mapToInt(BoundedExecutor::waiting).sum();
        var rejected = pools.stream().mapToLong(it -> it.history().rejections()).sum();
        return new HealthTile(
                "Admission",
                active + " of " + workers + " at work",
                waiting + " waiting · " + rejected + " turned away",
                rejected > 0 ? Tone.WARN : Tone.QUIET,
                series(pools),
                Links.runs());
    }

    private static List<Double> series(Collection<BoundedExecutor> pools) {
        var all = pools.stream().map(it -> it.history().series()).toList();
        return IntStream.range(0, AdmissionHistory.MINUTES)
                .mapToObj(
                        minute -> all.stream().mapToDouble(it -> it.get(minute)).sum())
                .toList();
    }
}
