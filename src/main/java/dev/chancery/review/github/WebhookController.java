package dev.chancery.review.github;

import dev.chancery.http.Problems;
import dev.chancery.kernel.Refusal;
import dev.chancery.review.github.api.GitHubAccess;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /webhooks/github}: open to anyone, and closed to every body that GitHub did not sign. */
@RestController
class WebhookController {

    private static final Pattern DELIVERY = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final Pattern EVENT = Pattern.compile("[a-z_]{1,64}");

    private final GitHubAccess access;
    private final WebhookDesk desk;
    private final WebhookMeters meters;

    WebhookController(GitHubAccess access, WebhookDesk desk, WebhookMeters meters) {
        this.access = access;
        this.desk = desk;
        this.meters = meters;
    }

    /** How a delivery was taken. */
    record ReceptionJson(
            String delivery,
            String outcome,
            @Nullable String reason,
            String detail,
            @Nullable UUID check) {

        static ReceptionJson of(DeliveryRecord it) {
            return new ReceptionJson(
                    it.id(),
                    it.outcome().label(),
                    it.reason().isEmpty() ? null : it.reason(),
                    it.detail(),
                    it.check().orElse(null));
        }
    }

    /**
     * Takes a delivery of a GitHub webhook in, signed over its exact bytes: pull requests that have a new head are queued
     * for review, and whatever asks for nothing is ignored with the reason. The same delivery is answered the same.
     */
    @PostMapping(path = "/webhooks/github", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> receive(
            @RequestHeader(name = "x-hub-signature-256", defaultValue = "") String signature,
            @RequestHeader(name = "x-github-delivery", defaultValue = "") String delivery,
            @RequestHeader(name = "x-github-event", defaultValue = "") String event,
            @RequestBody(required = false) byte @Nullable [] sent) {
        var body = sent == null ? new byte[0] : sent;
        var secret = access.webhookSecret();
        if (secret.isEmpty()) {
            return refused(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "github_not_configured",
                    "Chancery was started without the secret of a GitHub webhook.");
        }
        if (signature.isEmpty()) {
            return refused(
                    HttpStatus.UNAUTHORIZED, "signature_missing", "A delivery is signed in X-Hub-Signature-256.");
        }
        if (!Signature.isGood(signature, body, secret.get())) {
            return refused(
                    HttpStatus.UNAUTHORIZED,
                    "signature_invalid",
                    "The signature is not one of this body by our secret.");
        }
        if (!DELIVERY.matcher(delivery).matches() || !EVENT.matcher(event).matches()) {
            return refused(
                    HttpStatus.BAD_REQUEST,
                    "headers_missing",
                    "A delivery has its id in X-GitHub-Delivery and its kind in X-GitHub-Event.");
        }
        return answer(desk.receive(delivery, event, body));
    }

    private ResponseEntity<?> answer(WebhookDesk.Reception reception) {
        return switch (reception) {
            case WebhookDesk.Taken(var record) -> {
                meters.taken(record.outcome());
                yield ResponseEntity.status(
                                record.outcome() == DeliveryRecord.Outcome.PONG ? HttpStatus.OK : HttpStatus.ACCEPTED)
                        .body(ReceptionJson.of(record));
            }
            case WebhookDesk.Mistaken(var detail) -> refused(HttpStatus.CONFLICT, "delivery_mismatch", detail);
            case WebhookDesk.Unreadable(var detail) -> refused(HttpStatus.BAD_REQUEST, "malformed_payload", detail);
        };
    }

    private ResponseEntity<?> refused(HttpStatus status, String code, String detail) {
        meters.refused(code);
        return Problems.of(status, new Refusal(code, detail));
    }
}
