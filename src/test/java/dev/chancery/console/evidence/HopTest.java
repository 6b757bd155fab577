package dev.chancery.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HopTest {

    @Test
    void saysInWordsHowItsCheckWent() {
        var hop = new Hop(Hop.Mark.FAILED, "Build", "wrong signer")
                .line("expected ci-main")
                .line("found ci-legacy")
                .signedBy("ci-legacy");

        assertThat(hop.getElement().getTextRecursively())
                .isEqualTo("failedBuildwrong signerexpected ci-mainfound ci-legacyci-legacy");
    }

    @Test
    void isDrawnByTheShapeOfItsMark() {
        assertThat(new Hop(Hop.Mark.MISSING, "Human approval", "missing").getClassNames())
                .contains("hop-missing");
    }
}
