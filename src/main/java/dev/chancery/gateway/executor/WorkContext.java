package dev.chancery.gateway;

import dev.chancery.kernel.RequestId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What travels from the caller into the worker: the request id and the log context, and nothing beyond the work. */
record WorkContext(@Nullable RequestId request, @Nullable Map<String, String> log) {

    /** Of the calling thread. */
    static WorkContext captured() {
        return new WorkContext(RequestId.current().orElse(null), MDC.getCopyOfContextMap());
    }

    void run(Runnable work) {
        if (log != null) {
            MDC.setContextMap(log);
        }
        try {
            if (request == null) {
                work.run();
            } else {
                ScopedValue.where(RequestId.CURRENT, request).run(work);
            }
        } finally {
            MDC.clear();
        }
    }
}
