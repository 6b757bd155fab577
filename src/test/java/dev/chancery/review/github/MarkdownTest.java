package dev.chancery.review.github;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "</code><script>",
                "[click](https://evil.example)",
                "![](https://evil.example/pixel.png)",
                "`code` and ```fence",
                "<!-- chancery:finding:0123456789abcdef -->",
                "# heading | table | cell",
                "https://evil.example www.evil.example",
                "~~struck~~ **bold** __bold__"
            })
    void leavesNothingThatMarkdownOrHtmlIsMadeOf(String hostile) {
        assertThat(Markdown.text(hostile, 1000).replaceAll("&#\\d+;", "").chars())
                .noneMatch(it -> it < 127 && it != ' ' && !Character.isLetterOrDigit(it));
    }

    @Test
    void mentionsNobodyAndRefersToNoIssue() {
        assertThat(Markdown.text("@ada fixes #12", 100)).isEqualTo("&#64;\u2060ada fixes &#35;\u206012");
    }

    @Test
    void dropsControlCharactersAndDirectionMarks() {
        assertThat(Markdown.plain("a\u0000b\u001b[31mc\u202ed\u200be", 100)).isEqualTo("ab[31mcde");
    }

    @Test
    void keepsLettersOfEveryScript() {
        assertThat(Markdown.text("Größe 数 ый", 100)).isEqualTo("Größe 数 ый");
    }

    @Test
    void cutsWhatIsTooLongByCharactersNotHalves() {
        assertThat(Markdown.plain("😀".repeat(11), 10)).isEqualTo("😀".repeat(9) + "…");
        assertThat(Markdown.plain("😀".repeat(10), 10)).isEqualTo("😀".repeat(10));
    }
}
