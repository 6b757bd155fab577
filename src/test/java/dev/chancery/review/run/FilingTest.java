package dev.chancery.review.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.models.Remark;
import dev.chancery.models.RemarkSeverity;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.ParticipantReport.Kind;
import dev.chancery.review.calling.Heard;
import dev.chancery.review.change.Change;
import dev.chancery.review.change.ChangeLimits;
import dev.chancery.review.change.ChangeParser;
import dev.chancery.review.framing.SoundPlace;
import dev.chancery.review.participants.Word;
import dev.chancery.review.store.Answer;
import dev.chancery.review.store.Participant;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FilingTest {

    private static final String DIFF = """
            --- a/src/A.java
            +++ b/src/A.java
            @@ -1,2 +1,4 @@
             class A {
            +  int x;
            +  int y;
             }
            """;

    private final Filing filing = new Filing(
            (Change) ChangeParser.parse(DIFF, ChangeLimits.DEFAULTS),
            new TimeOrderedIds(Clock.systemUTC(), new Random(1)));

    @Test
    void dropsAndCountsWhatAModelSaysOfOtherLines() {
        var answer = said(Kind.MODEL, remark("src/A.java", 2), remark("src/A.java", 40), remark("src/Other.java", 2));

        assertThat(answer.claims()).hasSize(1);
        assertThat(answer.dropped()).isEqualTo(2);
        assertThat(answer.detail()).isEqualTo("Left out 2 of what it said, which is not about lines of the change.");
    }

    @Test
    void countsNothingOfAnAnalyzerThatReadsWholeFiles() {
        var answer = said(Kind.ANALYZER, remark("src/A.java", 2), remark("src/A.java", 40));

        assertThat(answer.claims()).hasSize(1);
        assertThat(answer.dropped()).isZero();
        assertThat(answer.detail()).isEmpty();
    }

    @Test
    void knowsAPathWithThePrefixOfADiff() {
        assertThat(said(Kind.MODEL, remark("b/src/A.java", 2), remark("./src/A.java", 3))
                        .claims())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.file()).isEqualTo("src/A.java"));
    }

    @Test
    void keepsSoundPlacesOfTheChangeAlone() {
        var word = new Word(
                CallOutcome.IN_BUDGET,
                "",
                List.of(),
                List.of(
                        new SoundPlace("src/A.java", 1, 9, "a.b", "It is sound."),
                        new SoundPlace("src/B.java", 1, 9, "a.b", "It is sound.")),
                800,
                List.of());

        var answer = filing.answer(participant(Kind.MODEL), word, Duration.ZERO, Duration.ZERO);

        assertThat(answer.soundPlaces()).hasSize(1);
        assertThat(answer.dropped()).isEqualTo(801);
        assertThat(answer.detail()).contains("beyond what is heard of one participant");
    }

    @Test
    void hearsNothingOfTheLateAndTheBroken() {
        var late =
                filing.answer(participant(Kind.MODEL), new Heard.Late<>("p", Duration.ZERO, Duration.ofMillis(1_500)));
        var broke = filing.answer(
                participant(Kind.MODEL),
                new Heard.Broke<>("p", Duration.ZERO, Duration.ZERO, new IllegalStateException("secret")));

        assertThat(late.outcome()).isEqualTo(CallOutcome.LATE);
        assertThat(late.detail()).isEqualTo("It had not answered after 1.5 s.");
        assertThat(broke.outcome()).isEqualTo(CallOutcome.FAILED);
        assertThat(broke.detail()).isEqualTo("It broke with IllegalStateException.");
    }

    private Answer said(Kind kind, Remark... remarks) {
        return filing.answer(participant(kind), Word.of(List.of(remarks), ""), Duration.ZERO, Duration.ZERO);
    }

    private static Participant participant(Kind kind) {
        return new Participant("p", "security", kind, "1");
    }

    private static Remark remark(String path, int line) {
        return new Remark(path, line, line, "r", "a.b", RemarkSeverity.LOW, "It is wrong.", "");
    }
}
