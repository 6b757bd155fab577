package dev.chancery.verifier.web;

import dev.chancery.attest.StrictJson;
import dev.chancery.http.Problems;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.Refusal;
import dev.chancery.verifier.Admitted;
import dev.chancery.verifier.Refused;
import dev.chancery.verifier.Verifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /v1/verify}: judges a credential for exactly the request in the body, and uses it up if everything holds.
 * Admitted is 200, and nothing else is: a refusal is 403 with the code of the check that failed, so that a tool server
 * which looks at the status alone fails closed; a body that is no question is 400.
 */
@RestController
class VerifyController {

    private final Verifier verifier;

    VerifyController(Verifier verifier) {
        this.verifier = verifier;
    }

    /** Verifies a credential against the very request it came with, and consumes it. */
    @PostMapping(
            path = "/v1/verify",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @PreAuthorize("hasAuthority('SCOPE_credentials:verify')")
    ResponseEntity<?> verify(@RequestBody byte[] body) {
        var question = StrictJson.object(body);
        if (question.isEmpty()) {
            return Problems.of(
                    HttpStatus.BAD_REQUEST,
                    new Refusal(
                            "malformed_json",
                            "The body is one JSON object in UTF-8, every member once, nested at most 32 deep."));
        }
        return switch (new VerifyBody(question.get()).read()) {
            case VerifyBody.Wrong(var field, var refusal) -> wrong(field, refusal);
            case VerifyBody.Understood(var credential, var request) ->
                switch (verifier.verify(credential, request)) {
                    case Admitted admitted -> ResponseEntity.ok(AdmittedJson.of(admitted));
                    case Refused refused -> refused(refused);
                };
        };
    }

    private static ResponseEntity<?> wrong(String field, Refusal refusal) {
        var document = Problems.document(HttpStatus.BAD_REQUEST, refusal);
        document.setProperty("field", field);
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    private static ResponseEntity<?> refused(Refused refused) {
        var refusal = new Refusal(refused.code().label(), refused.detail());
        var document = Problems.document(HttpStatus.FORBIDDEN, refusal);
        document.setProperty("admitted", false);
        refused.invocation().map(InvocationId::toString).ifPresent(it -> document.setProperty("invocation_id", it));
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }
}
