package dev.chancery.gateway.web;

import dev.chancery.gateway.ModelUse;
import dev.chancery.gateway.Rejected;
import dev.chancery.gateway.chat.Connection;
import dev.chancery.gateway.record.Closing;
import dev.chancery.gateway.record.OpenRequest;
import dev.chancery.gateway.record.Opening;
import dev.chancery.gateway.record.Outcome;
import dev.chancery.gateway.record.Requests;
import dev.chancery.gateway.workflow.RunAnswer;
import dev.chancery.gateway.workflow.RunClosing;
import dev.chancery.gateway.workflow.RunDesk;
import dev.chancery.gateway.workflow.RunWish;
import dev.chancery.http.Problems;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/run}: runs a registered project and waits for what it answers. */
@RestController
class RunController {

    private static final String ROUTE = "run";

    private final RunDesk runs;
    private final Requests requests;
    private final CurrentActor actor;

    RunController(RunDesk runs, Requests requests, CurrentActor actor) {
        this.runs = runs;
        this.requests = requests;
        this.actor = actor;
    }

    /** The answer of a run that finished; without provider when it asked no model. */
    record RunJson(
            String requestId,
            String project,
            String output,
            @Nullable String provider,
            String model,
            long inputTokens,
            long outputTokens) {

        static RunJson of(OpenRequest request, RunWish wish, RunAnswer.Finished finished) {
            var use = finished.use();
            return new RunJson(
                    request.request(),
                    wish.project(),
                    finished.output(),
                    use.map(ModelUse::provider).orElse(null),
                    use.map(ModelUse::model).orElse(wish.model()),
                    use.map(ModelUse::inputTokens).orElse(0L),
                    use.map(ModelUse::outputTokens).orElse(0L));
        }
    }

    /** Runs a project and waits for its output. No room is 503 with {@code Retry-After}, over budget 504. */
    @PostMapping(
            path = "/v1/run",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('" + Scopes.RUNS_WRITE + "')")
    ResponseEntity<?> run(@RequestBody Map<String, Object> fields, HttpServletRequest servlet) throws Exception {
        var body = new RunBody(fields);
        return switch (body.read(actor.get())) {
            case RunBody.Wrong(var field, var refusal) -> {
                var request = requests.open(new Opening(ROUTE, actor.get(), body.model()));
                request.end(Closing.refused(HttpStatus.BAD_REQUEST.value(), refusal.code()));
                yield wrong(field, refusal);
            }
            case RunBody.Understood(var wish) -> run(wish, Connection.of(servlet));
        };
    }

    private ResponseEntity<?> run(RunWish wish, Connection connection) throws Exception {
        var request = requests.open(new Opening(ROUTE, wish.actor(), wish.model()).of(wish.project()));
        var closing = Closing.refused(500, "internal_error").as(Outcome.EXCEPTION);
        try {
            var answer = request.within(() -> runs.run(wish, request, connection::isGone));
            closing = RunClosing.of(answer);
            return response(request, wish, answer);
        } finally {
            request.end(closing);
        }
    }

    private static ResponseEntity<?> response(OpenRequest request, RunWish wish, RunAnswer answer) {
        return switch (answer) {
            case RunAnswer.Finished finished -> ResponseEntity.ok(RunJson.of(request, wish, finished));
            case RunAnswer.NoRoom(var rejected) -> busy(rejected);
            case RunAnswer.Unfit(var refusal) -> wrong("prompt", refusal);
            case RunAnswer.NoProject(var refusal) -> Problems.of(HttpStatus.NOT_FOUND, refusal);
            case RunAnswer.TooLate(var refusal) -> Problems.of(HttpStatus.GATEWAY_TIMEOUT, refusal);
            case RunAnswer.Failed(var refusal) -> Problems.of(HttpStatus.BAD_GATEWAY, refusal);
            case RunAnswer.Cancelled(var refusal) -> Problems.of(HttpStatus.SERVICE_UNAVAILABLE, refusal);
        };
    }

    private static ResponseEntity<?> busy(Rejected rejected) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(rejected.retryAfterSeconds()));
        return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, rejected.refusal(), headers);
    }

    private static ResponseEntity<?> wrong(String field, Refusal refusal) {
        var document = Problems.document(HttpStatus.BAD_REQUEST, refusal);
        document.setProperty("field", field);
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }
}
