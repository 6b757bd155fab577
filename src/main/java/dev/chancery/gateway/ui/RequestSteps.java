package dev.chancery.gateway.ui;

import dev.chancery.gateway.record.RequestRecord;
import dev.chancery.kernel.Trail;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The steps of a request and of the model calls its run made, on the request's own clock. */
final class RequestSteps {

    private RequestSteps() {}

    static List<Trail.Step> of(RequestRecord request, List<RequestRecord> calls) {
        return Stream.concat(
                        request.steps().stream(),
                        calls.stream().flatMap(call -> call.steps().stream().map(step -> later(step, call, request))))
                .toList();
    }

    private static Trail.Step later(Trail.Step step, RequestRecord call, RequestRecord request) {
        var offset = Duration.between(request.beganAt(), call.beganAt());
        return new Trail.Step(
                step.kind(), step.name(), offset.plus(step.from()), step.took(), step.outcome(), step.notes());
    }
}
