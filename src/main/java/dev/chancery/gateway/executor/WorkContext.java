package dev.chancery.gateway.executor;

import dev.chancery.gateway.WorkOrder;
import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.Trail;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What travels from the caller into the worker: the request id, the trail, the work order and the log context, and
 * nothing beyond the work.
 */
record WorkContext(
        @Nullable RequestId request,
        @Nullable Trail trail,
        @Nullable WorkOrder order,
        @Nullable Map<String, String> log) {

    /** Work that may fail in its own way. */
    interface Body {
        void run() throws Exception;
    }

    /** Of the calling thread. */
    static WorkContext captured() {
        return new WorkContext(
                RequestId.current().orElse(null),
                Trail.current().orElse(null),
                WorkOrder.current().orElse(null),
                MDC.getCopyOfContextMap());
    }

    void run(Body work) throws Exception {
        if (log != null) {
            MDC.setContextMap(log);
        }
        try {
            bind(
                    RequestId.CURRENT,
                    request,
                    () -> bind(Trail.CURRENT, trail, () -> bind(WorkOrder.CURRENT, order, work)));
        } finally {
            MDC.clear();
        }
    }

    private static <T> void bind(ScopedValue<T> name, @Nullable T value, Body work) throws Exception {
        if (value == null) {
            work.run();
        } else {
            ScopedValue.where(name, value).call(() -> {
                work.run();
                return value;
            });
        }
    }
}
