package dev.chancery.provenance.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.provenance.Artifacts;
import dev.chancery.provenance.bundle.BundleAnswer;
import dev.chancery.provenance.chain.ArtifactChain;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

class ArtifactControllerTest {

    @Test
    void aBundleThatCannotBeProvenYetIsToBeAskedForAgain() {
        var answer = new ArtifactController(new UnsequencedArtifacts()).bundle("gitCommit:" + "a".repeat(40));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
        assertThat(answer.getBody()).asString().contains("not_yet_sequenced");
    }

    /** Artifacts whose statements the ledger has yet to sequence. */
    private static final class UnsequencedArtifacts implements Artifacts {

        @Override
        public Optional<ArtifactChain> chain(Digest digest) {
            return Optional.empty();
        }

        @Override
        public BundleAnswer bundle(Digest digest) {
            return new BundleAnswer.NotYetSequenced(
                    new Refusal("not_yet_sequenced", "Not yet in the tree."), Duration.ofSeconds(1));
        }
    }
}
