package dev.chancery.provenance.web;

import dev.chancery.http.Problems;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.provenance.Artifacts;
import dev.chancery.provenance.bundle.BundleAnswer;
import dev.chancery.provenance.bundle.EvidenceBundle;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a digest came from, and the evidence for it. */
@RestController
@RequestMapping("/v1/artifacts")
@PreAuthorize("hasAuthority('" + Scopes.ARTIFACTS_READ + "')")
class ArtifactController {

    private final Artifacts artifacts;

    ArtifactController(Artifacts artifacts) {
        this.artifacts = artifacts;
    }

    /** The whole chain of a digest, each hop with the result of verifying it now. */
    @GetMapping("/{digest}")
    ResponseEntity<?> chain(@PathVariable String digest) {
        return with(digest, this::chain);
    }

    /** Everything it takes to check the chain offline, as one file. */
    @GetMapping("/{digest}/bundle")
    ResponseEntity<?> bundle(@PathVariable String digest) {
        return with(digest, this::bundle);
    }

    private ResponseEntity<?> chain(Digest digest) {
        var chain = artifacts.chain(digest);
        return chain.isPresent()
                ? ResponseEntity.ok(ChainAnswer.of(chain.get()))
                : Problems.of(
                        HttpStatus.NOT_FOUND,
                        new Refusal("artifact_not_found", "No signed statement is about " + digest + "."));
    }

    private ResponseEntity<?> bundle(Digest digest) {
        return switch (artifacts.bundle(digest)) {
            case BundleAnswer.Made made -> file(made);
            case BundleAnswer.UnknownArtifact(var refusal) -> Problems.of(HttpStatus.NOT_FOUND, refusal);
            case BundleAnswer.NotYetSequenced(var refusal, var retryAfter) -> {
                var headers = new HttpHeaders();
                headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
                yield Problems.of(HttpStatus.SERVICE_UNAVAILABLE, refusal, headers);
            }
        };
    }

    private static ResponseEntity<byte[]> file(BundleAnswer.Made made) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(EvidenceBundle.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(made.fileName())
                                .build()
                                .toString())
                .body(made.bundle().toBytes());
    }

    private static ResponseEntity<?> with(String text, Function<Digest, ResponseEntity<?>> answer) {
        var digest = Digest.parse(text);
        return digest.isPresent()
                ? answer.apply(digest.get())
                : Problems.of(
                        HttpStatus.BAD_REQUEST,
                        new Refusal(
                                "malformed_digest",
                                "A digest is algorithm:hex, such as sha256: and 64 lower-case hex digits or gitCommit:"
                                        + " and 40, but was: " + text + "."));
    }
}
