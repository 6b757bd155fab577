package dev.chancery.gateway.executor;

import dev.chancery.gateway.PriorityClass;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the pools of this node are doing. */
@Component
public class PoolStates {

    private final ConfiguredPools pools;

    PoolStates(ConfiguredPools pools) {
        this.pools = pools;
    }

    /** Every pool, by name. */
    public List<PoolState> now() {
        return pools.all().stream().map(PoolStates::state).toList();
    }

    private static PoolState state(BoundedExecutor pool) {
        return new PoolState(
                pool.name(),
                pool.active(),
                pool.limits().workers(),
                pool.waiting(),
                pool.limits().queue(),
                Arrays.stream(PriorityClass.values()).collect(Collectors.toMap(Function.identity(), pool::waiting)),
                pool.history().rejections(),
                pool.isClosed());
    }
}
