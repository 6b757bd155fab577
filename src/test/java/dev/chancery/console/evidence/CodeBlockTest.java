package dev.chancery.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeBlockTest {

    @Test
    void marksWhatAChangeDidBySignAndColour() {
        var html = block(CodeLine.removed(87, "old"), CodeLine.added(87, "new"));

        assertThat(html)
                .containsSubsequence("code-line removed", "87", "-", "old")
                .containsSubsequence("code-line added", "87", "+", "new");
    }

    @Test
    void pointsAtTheLineAFindingIsAbout() {
        assertThat(block(CodeLine.same(3, "here").pointedAt())).contains("code-line same anchor");
    }

    @Test
    void showsCodeAndNeverRunsIt() {
        assertThat(block(CodeLine.same(1, "<script>alert(1)</script>"))).doesNotContain("<script>");
    }

    @Test
    void canBeScrolledByKeyboardAndSaysWhatItIs() {
        assertThat(block(CodeLine.same(1, "x"))).contains("tabindex=\"0\"", "aria-label=\"Code of src/A.java\"");
    }

    @Test
    void makesTheFilesNameTheStrongestPartOfThePath() {
        assertThat(block(CodeLine.same(1, "x"))).containsPattern("<span>\\s*src/\\s*</span>\\s*<strong>\\s*A.java");
    }

    private static String block(CodeLine... lines) {
        return new CodeBlock("src/A.java", List.of(lines)).getElement().getOuterHTML();
    }
}
