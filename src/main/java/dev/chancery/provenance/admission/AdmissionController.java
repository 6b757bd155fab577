package dev.chancery.provenance.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chancery.http.Problems;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Scopes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The validating admission webhook of Kubernetes: AdmissionReview v1 in and out. */
@RestController
class AdmissionController {

    private final AdmissionDesk desk;
    private final CurrentActor actor;

    AdmissionController(AdmissionDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /** The answer in Kubernetes' own form. */
    record AdmissionReview(String apiVersion, String kind, AdmissionResponse response) {

        static AdmissionReview of(String uid, AdmissionDesk.Answer answer) {
            return new AdmissionReview(
                    "admission.k8s.io/v1",
                    "AdmissionReview",
                    new AdmissionResponse(
                            uid,
                            answer.allowed(),
                            answer.allowed()
                                    ? null
                                    : new Status(
                                            HttpStatus.FORBIDDEN.value(),
                                            "Forbidden",
                                            answer.sentence(),
                                            answer.code()),
                            answer.emergency() ? List.of(answer.sentence()) : List.of()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AdmissionResponse(
            String uid,
            @JsonInclude(JsonInclude.Include.ALWAYS) boolean allowed,
            @Nullable Status status,
            List<String> warnings) {}

    /** A Kubernetes Status; our own code is in its details. */
    record Status(int code, String reason, String message, Details details) {

        Status(int code, String reason, String message, String refusal) {
            this(code, reason, message, new Details(List.of(new Cause(refusal, message))));
        }
    }

    record Details(List<Cause> causes) {}

    record Cause(String reason, String message) {}

    /** Answers an AdmissionReview; a workload that is kept out is still a 200, with the reason in its status. */
    @PostMapping(path = "/admission/v1/validate", consumes = "!" + MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @PreAuthorize("hasAuthority('" + Scopes.ADMISSION_VALIDATE + "')")
    ResponseEntity<?> validate(@RequestBody byte[] body) {
        return switch (AdmissionRequest.read(body)) {
            case AdmissionRequest.Malformed(var refusal) -> Problems.of(HttpStatus.BAD_REQUEST, refusal);
            case AdmissionRequest.Unjudgeable(var request, var refusal) ->
                ResponseEntity.ok(AdmissionReview.of(request.uid(), desk.refuse(request, refusal, actor.get())));
            case AdmissionRequest.Asked(var request) ->
                ResponseEntity.ok(AdmissionReview.of(request.uid(), desk.judge(request, actor.get())));
        };
    }
}
