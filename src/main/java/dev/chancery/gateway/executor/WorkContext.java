package dev.chancery.gateway.executor;

import dev.chancery.gateway.WorkOrder;
import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.Trail;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What travels from the caller into the worker: the request id, the trail, the work order, the trace and the log context, and
 * nothing beyond the work.
 */
record WorkContext(
        @Nullable RequestId request,
        @Nullable Trail trail,
        @Nullable WorkOrder order,
        ContextSnapshot trace,
        @Nullable Map<String, String> log) {

    /** The trace alone: what else the libraries would carry belongs to the caller's thread. */
    private static final ContextSnapshotFactory SNAPSHOTS = ContextSnapshotFactory.builder()
            .captureKeyPredicate(ObservationThreadLocalAccessor.KEY::equals)
            .build();

    /** Of the calling thread. */
    static WorkContext captured() {
        return new WorkContext(
                RequestId.current().orElse(null),
                Trail.current().orElse(null),
                WorkOrder.current().orElse(null),
                SNAPSHOTS.captureAll(),
                MDC.getCopyOfContextMap());
    }

    /** Does the work with everything bound, and hands back what came out. */
    <T> T call(Callable<T> work) throws Exception {
        if (log != null) {
            MDC.setContextMap(log);
        }
        try (var _ = trace.setThreadLocals()) {
            return bound(
                    RequestId.CURRENT,
                    request,
                    () -> bound(Trail.CURRENT, trail, () -> bound(WorkOrder.CURRENT, order, work)));
        } finally {
            MDC.clear();
        }
    }

    private static <V, T> T bound(ScopedValue<V> name, @Nullable V value, Callable<T> work) throws Exception {
        return value == null ? work.call() : ScopedValue.where(name, value).call(work::call);
    }
}
