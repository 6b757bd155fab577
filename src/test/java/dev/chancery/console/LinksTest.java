package dev.chancery.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    @Test
    void leadsFromAReviewToItsRun() {
        assertThat(Links.review(ID)).isEqualTo("/runs/01890a5d-ac96-774b-bcce-b302099a8057");
    }

    @Test
    void keepsTheAlgorithmInThePathOfAnArtifact() {
        var commit = "4e1c9d0aa0".repeat(4);

        assertThat(Links.artifact(Digest.gitCommit(commit))).isEqualTo("/artifacts/gitCommit:" + commit);
    }

    @Test
    void findsTheEntriesOfAnActByQuery() {
        assertThat(Links.invocation(new InvocationId(ID))).isEqualTo("/ledger?invocation=" + ID);
    }
}
