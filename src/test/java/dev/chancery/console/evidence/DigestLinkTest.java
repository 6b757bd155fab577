package dev.chancery.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.Digest;
import org.junit.jupiter.api.Test;

class DigestLinkTest {

    private static final Digest IMAGE = new Digest("sha256", "9f2c" + "0".repeat(56) + "41ab");
    private static final String COMMIT = "4e1c9d0aa0".repeat(4);

    @Test
    void showsItShortAndLeadsToTheArtifact() {
        assertThat(html(IMAGE)).contains("sha256:9f2c…41ab", "/artifacts/" + IMAGE);
    }

    @Test
    void copiesItInFull() {
        assertThat(html(IMAGE)).contains("text=\"" + IMAGE + "\"");
    }

    @Test
    void copiesACommitAsGitTakesIt() {
        assertThat(html(Digest.gitCommit(COMMIT))).contains("text=\"" + COMMIT + "\"");
    }

    private static String html(Digest digest) {
        return new DigestLink(digest).getElement().getOuterHTML();
    }
}
