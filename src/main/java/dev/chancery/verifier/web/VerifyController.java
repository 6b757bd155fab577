package dev.chancery.verifier.web;

import dev.chancery.attest.StrictJson;
import dev.chancery.http.Problems;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.verifier.Admitted;
import dev.chancery.verifier.Refused;
import dev.chancery.verifier.ToolRequest;
import dev.chancery.verifier.Verifier;
import dev.chancery.verifier.spi.Askers;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
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

    private static final int LONGEST_SHOWN = 200;

    private final Verifier verifier;
    private final Askers askers;
    private final Ledger ledger;

    VerifyController(Verifier verifier, Askers askers, Ledger ledger) {
        this.verifier = verifier;
        this.askers = askers;
        this.ledger = ledger;
    }

    /**
     * Verifies a credential against the very request it came with, and consumes it. A client asks only for the audiences
     * it is registered for; about another's it learns nothing, and the credential stays as it is.
     */
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
            case VerifyBody.Understood(var _, var request)
            when !askers.mayAskFor(request.audience()) -> notTheirs(request);
            case VerifyBody.Understood(var credential, var request) ->
                switch (verifier.verify(credential, request)) {
                    case Admitted admitted -> ResponseEntity.ok(AdmittedJson.of(admitted));
                    case Refused refused -> refused(refused);
                };
        };
    }

    /** Nothing of the credential is looked at, so that a tool server cannot use up what was meant for another. */
    private ResponseEntity<?> notTheirs(ToolRequest request) {
        ledger.record(LedgerEvent.of("verification.forbidden", askers.current())
                .about("audience:" + shown(request.audience()))
                .with("act", shown(request.act())));
        var detail = "The caller is not registered for the audience " + shown(request.audience()) + ".";
        var document = Problems.document(HttpStatus.FORBIDDEN, new Refusal("audience_not_registered", detail));
        document.setProperty("admitted", false);
        return problem(HttpStatus.FORBIDDEN, document);
    }

    /** What a stranger wrote, short and on one line. */
    private static String shown(String text) {
        var line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }

    private static ResponseEntity<?> wrong(String field, Refusal refusal) {
        var document = Problems.document(HttpStatus.BAD_REQUEST, refusal);
        document.setProperty("field", field);
        return problem(HttpStatus.BAD_REQUEST, document);
    }

    private static ResponseEntity<?> refused(Refused refused) {
        var refusal = new Refusal(refused.code().label(), refused.detail());
        var document = Problems.document(HttpStatus.FORBIDDEN, refusal);
        document.setProperty("admitted", false);
        refused.invocation().map(InvocationId::toString).ifPresent(it -> document.setProperty("invocation_id", it));
        return problem(HttpStatus.FORBIDDEN, document);
    }

    private static ResponseEntity<?> problem(HttpStatus status, ProblemDetail document) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }
}
