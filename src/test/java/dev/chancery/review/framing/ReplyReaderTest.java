package dev.chancery.review.framing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.models.Remark;
import dev.chancery.models.RemarkSeverity;
import dev.chancery.review.framing.HeardReply.Garbled;
import dev.chancery.review.framing.HeardReply.Understood;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {

    private static final String FINDING = """
            {"file":"src/A.java","start_line":4,"end_line":6,"category":"sql-injection","severity":"HIGH",
             "claim":"The query is built by concatenation.","fix":"Bind the value."}""";

    private final ReplyReader reader = new ReplyReader("security");

    @Test
    void readsFindingsAndNonIssues() {
        var heard = understood("""
                {"findings":[%s],"non_issues":[{"file":"src/A.java","start_line":9,"end_line":9,
                 "category":"security.weak-hash","why":"It is no password."}]}""".formatted(FINDING));

        assertThat(heard.findings())
                .containsExactly(new Remark(
                        "src/A.java",
                        4,
                        6,
                        "security",
                        "security.sql-injection",
                        RemarkSeverity.HIGH,
                        "The query is built by concatenation.",
                        "Bind the value."));
        assertThat(heard.nonIssues())
                .containsExactly(new SoundPlace("src/A.java", 9, 9, "security.weak-hash", "It is no password."));
    }

    @Test
    void readsAReplyInACodeBlock() {
        assertThat(understood("```json\n{\"findings\":[],\"non_issues\":[]}\n```\n")
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I found nothing.",
                "Here you are: {\"findings\":[],\"non_issues\":[]}",
                "{\"findings\":[],\"non_issues\":[]} That is all.",
                "{\"findings\":[{\"file\":\"src/A.java\",\"start_l",
                "{\"findings\":[],\"findings\":[],\"non_issues\":[]}",
                "[]",
                "null",
                "{\"findings\":[],\"non_issues\":[]}{\"findings\":[],\"non_issues\":[]}"
            })
    void doesNotUnderstandWhatIsNotOneObject(String reply) {
        assertThat(reader.read(reply)).isEqualTo(new Garbled("The reply is not one JSON object."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"non_issues\":[]}|findings has to be a list.",
                "{\"findings\":[]}|non_issues has to be a list.",
                "{\"findings\":{},\"non_issues\":[]}|findings has to be a list.",
                "{\"findings\":[7],\"non_issues\":[]}|findings[0] has to be an object.",
                "{\"findings\":[{}],\"non_issues\":[]}|findings[0].start_line has to be a whole number from 1 on."
            })
    void namesTheFirstFault(String reply, String fault) {
        assertThat(reader.read(reply)).isEqualTo(new Garbled(fault));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"start_line\":4|\"start_line\":0|findings[0].start_line has to be a whole number from 1 on.",
                "\"start_line\":4|\"start_line\":4.5|findings[0].start_line has to be a whole number from 1 on.",
                "\"start_line\":4|\"start_line\":\"4\"|findings[0].start_line has to be a whole number from 1 on.",
                "\"end_line\":6|\"end_line\":3|findings[0].end_line has to be start_line or later.",
                "\"HIGH\"|\"catastrophic\"|findings[0].severity has to be critical, high, medium or low.",
                "\"src/A.java\"|\" \"|findings[0].file has to be text that says something.",
                "\"src/A.java\"|17|findings[0].file has to be text.",
                "\"sql-injection\"|null|findings[0].category has to be text that says something."
            })
    void namesTheFirstFaultOfAFinding(String right, String wrong, String fault) {
        var reply = "{\"findings\":[" + FINDING.replace(right, wrong) + "],\"non_issues\":[]}";

        assertThat(reader.read(reply)).isEqualTo(new Garbled(fault));
    }

    @Test
    void hearsTheWorstTwoHundredOfTenThousand() {
        var many = IntStream.range(0, 10_000)
                .mapToObj(it -> it == 9_999 ? FINDING.replace("HIGH", "critical") : FINDING.replace("HIGH", "low"))
                .collect(Collectors.joining(",", "{\"findings\":[", "],\"non_issues\":[]}"));

        var heard = understood(many);

        assertThat(heard.findings()).hasSize(200);
        assertThat(heard.findings().getFirst().severity()).isEqualTo(RemarkSeverity.CRITICAL);
        assertThat(heard.beyond()).isEqualTo(9_800);
    }

    @Test
    void keepsMarkupAsTextAndDropsWhatHides() {
        var heard = understood("{\"findings\":["
                + FINDING.replace(
                        "The query is built by concatenation.",
                        "<script>alert(1)</script> \\u0000\\u001b[31mred\\u202e\\u200bdne\\nnext")
                + "],\"non_issues\":[]}");

        assertThat(heard.findings().getFirst().claim()).isEqualTo("<script>alert(1)</script> [31mreddne next");
    }

    @Test
    void cutsWhatIsTooLong() {
        var heard = understood(
                "{\"findings\":[" + FINDING.replace("The query", "x".repeat(5_000)) + "],\"non_issues\":[]}");

        assertThat(heard.findings().getFirst().claim()).hasSize(1_000).endsWith("…");
    }

    private Understood understood(String reply) {
        return (Understood) reader.read(reply);
    }
}
