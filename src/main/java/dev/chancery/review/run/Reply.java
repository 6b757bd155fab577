package dev.chancery.review.run;

import dev.chancery.models.Analyzer;
import dev.chancery.models.Remark;
import dev.chancery.review.CallOutcome;
import java.time.Duration;
import java.util.List;

/** How the call to one participant ended, as it came back. */
record Reply(
        Analyzer from,
        CallOutcome outcome,
        Duration askedAfter,
        Duration latency,
        String detail,
        List<Remark> remarks) {

    Reply {
        remarks = List.copyOf(remarks);
    }
}
