package dev.chancery.provenance.admission;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.RequestId;
import java.util.Map;
import java.util.Optional;

/** What was asked and answered, by whom, and as part of which request from the outside. */
record Decision(AdmissionRequest request, Workload workload, Actor by, Optional<RequestId> during) {

    /** What the request of this thread is answered. */
    static Decision now(AdmissionRequest request, Workload workload, Actor by) {
        return new Decision(request, workload, by, RequestId.current());
    }

    AdmissionDesk.Answer answer() {
        return workload.answer();
    }

    Map<Place, Judgement> judged() {
        return workload.judged();
    }
}
