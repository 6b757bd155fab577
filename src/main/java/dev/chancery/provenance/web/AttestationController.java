package dev.chancery.provenance.web;

import dev.chancery.http.Problems;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.provenance.recording.AttestationDesk;
import dev.chancery.provenance.recording.IntakeAnswer;
import dev.chancery.provenance.recording.Withdrawals;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Where CI, source control and deployment controllers push what they have signed. */
@RestController
@RequestMapping("/v1/attestations")
@PreAuthorize("hasAuthority('" + Scopes.ARTIFACTS_WRITE + "')")
class AttestationController {

    private final AttestationDesk desk;
    private final Withdrawals withdrawals;
    private final CurrentActor actor;

    AttestationController(AttestationDesk desk, Withdrawals withdrawals, CurrentActor actor) {
        this.desk = desk;
        this.withdrawals = withdrawals;
        this.actor = actor;
    }

    /** What was recorded, and under which digest. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Receipt(String envelopeDigest, String predicateType, List<String> subjects, String ledgerEntry) {}

    /** Why a statement is taken back. */
    record Withdrawal(
            @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00]*", message = "has no NUL characters")
            String reason) {}

    /** Takes the exact bytes of an envelope or bundle; a form, which is what curl sends by itself, would change them. */
    @PostMapping(consumes = "!" + MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<?> push(@RequestBody byte[] body, @RequestParam Optional<String> about) {
        var digest = about.flatMap(Digest::parse);
        if (about.isPresent() && digest.isEmpty()) {
            return Problems.of(
                    HttpStatus.BAD_REQUEST,
                    new Refusal("malformed_digest", "A digest is algorithm:hex, but was: " + about.get() + "."));
        }
        return switch (desk.take(body, digest, actor.get())) {
            case IntakeAnswer.Recorded recorded ->
                ResponseEntity.status(recorded.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(receipt(recorded));
            case IntakeAnswer.Malformed(var refusal) -> Problems.of(HttpStatus.BAD_REQUEST, refusal);
            case IntakeAnswer.Refused(var refusal) -> Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, refusal);
        };
    }

    /** Takes a statement back that the caller pushed. Its bytes stay, and count for nothing from then on. */
    @PostMapping("/{digest}/withdrawal")
    ResponseEntity<?> withdraw(@PathVariable String digest, @Validated @RequestBody Withdrawal withdrawal) {
        return Digest.parse(digest)
                .map(envelope -> withdrawals.withdraw(envelope, withdrawal.reason(), actor.get()))
                .orElseGet(() ->
                        Optional.of(new Refusal("statement_not_found", "No statement has the digest " + digest + ".")))
                .<ResponseEntity<?>>map(refusal -> Problems.of(
                        refusal.code().equals("not_the_submitter") ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND,
                        refusal))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static Receipt receipt(IntakeAnswer.Recorded recorded) {
        return new Receipt(
                recorded.recorded().digest().toString(),
                recorded.statement().predicateType(),
                recorded.statement().subjects().stream()
                        .flatMap(subject -> subject.digest().entrySet().stream())
                        .map(digest -> digest.getKey() + ":" + digest.getValue())
                        .sorted()
                        .toList(),
                recorded.recorded().ledgerEntry().toString());
    }
}
