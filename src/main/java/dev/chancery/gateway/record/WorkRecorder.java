package dev.chancery.gateway.record;

import dev.chancery.gateway.RecordedWork;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Records the work of other parts of Chancery as requests. */
@Component
class WorkRecorder implements RecordedWork {

    private final Requests requests;

    WorkRecorder(Requests requests) {
        this.requests = requests;
    }

    @Override
    public <T> T record(Asked asked, Callable<T> work, Function<T, End> end) throws Exception {
        var request = requests.open(new Opening(asked.route(), asked.by(), "").of(asked.what()));
        var closing = new Closing(500, Outcome.EXCEPTION, Optional.of("internal_error"));
        try {
            var answer = request.within(work);
            closing = closing(end.apply(answer));
            return answer;
        } finally {
            request.end(closing);
        }
    }

    private static Closing closing(End end) {
        var outcome = switch (end.status()) {
            case 503 -> Outcome.REJECTED;
            case 504 -> Outcome.SUBMITTER_TIMEOUT;
            default -> Outcome.ofStatus(end.status());
        };
        return new Closing(end.status(), outcome, end.code());
    }
}
