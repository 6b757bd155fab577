package dev.chancery.provenance.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.chancery.http.Problems;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.provenance.release.ReleaseCheck.HopResult;
import dev.chancery.provenance.release.ReleaseVerifier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Has an artifact's chain verified against the release policy; the answer carries the signed summary. */
@RestController
class ReleaseController {

    private final ReleaseVerifier verifier;
    private final CurrentActor actor;

    ReleaseController(ReleaseVerifier verifier, CurrentActor actor) {
        this.verifier = verifier;
        this.actor = actor;
    }

    /** Under which resource the artifact is deployed, as {@code oci://registry.example/payments}. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Wish(
            @NotBlank @Size(max = 500) @Pattern(regexp = "[!-~]*", message = "is a URI without spaces")
            String resourceUri) {}

    /** The result hop by hop, every statement it rests on, and the summary as it was signed. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ReleaseAnswer(
            String digest,
            String result,
            Optional<String> failedHop,
            String sentence,
            List<HopAnswer> hops,
            List<String> inputAttestations,
            String summaryDigest,
            @JsonRawValue String summary) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record HopAnswer(String hop, boolean passed, String reason, String sentence) {

        static HopAnswer of(HopResult hop) {
            return new HopAnswer(hop.kind().label(), hop.passed(), hop.reason().code(), hop.sentence());
        }
    }

    /** Holds the chain of an artifact against the release policy and signs the result, passed or failed. */
    @PostMapping("/v1/releases/{digest}/verify")
    @PreAuthorize("hasAuthority('" + Scopes.ARTIFACTS_WRITE + "')")
    ResponseEntity<?> verify(@PathVariable String digest, @Validated @RequestBody Wish wish) {
        var artifact = Digest.parse(digest);
        if (artifact.isEmpty()) {
            return Problems.of(
                    HttpStatus.BAD_REQUEST,
                    new Refusal("malformed_digest", "A digest is algorithm:hex, but was: " + digest + "."));
        }
        return switch (verifier.verify(artifact.get(), wish.resourceUri(), actor.get())) {
            case ReleaseVerifier.Verified verified -> ResponseEntity.ok(answer(artifact.get(), verified));
            case ReleaseVerifier.Refused(var refusal) ->
                Problems.of(
                        refusal.code().equals("artifact_not_found")
                                ? HttpStatus.NOT_FOUND
                                : HttpStatus.UNPROCESSABLE_CONTENT,
                        refusal);
        };
    }

    private static ReleaseAnswer answer(Digest digest, ReleaseVerifier.Verified verified) {
        var outcome = verified.outcome();
        return new ReleaseAnswer(
                digest.toString(),
                outcome.passed() ? "PASSED" : "FAILED",
                outcome.failed().map(hop -> hop.kind().label()),
                outcome.failed().map(HopResult::sentence).orElse("Every hop that policy asks for was verified."),
                outcome.hops().stream().map(HopAnswer::of).toList(),
                outcome.inputs().stream().map(Digest::toString).toList(),
                verified.summary().recorded().digest().toString(),
                new String(verified.summary().recorded().envelope(), StandardCharsets.UTF_8));
    }
}
