package dev.chancery.review.ui;

import static dev.chancery.review.CallOutcome.FAILED;
import static dev.chancery.review.CallOutcome.IN_BUDGET;
import static dev.chancery.review.CallOutcome.LATE;
import static dev.chancery.review.CallOutcome.REFUSED;
import static dev.chancery.review.SampleReports.analyzer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.review.CallOutcome;
import dev.chancery.review.FindingClass;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.ReviewState;
import dev.chancery.review.SampleReports;
import dev.chancery.review.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunSentenceTest {

    private static final String TAKEN = " 61 s of 90 s used, $0.38 of $1.20, 41,902 tokens.";

    @Test
    void saysThatAllAnsweredAndWhatItTook() {
        var sentence = sentence(ReviewState.FULL, IN_BUDGET, IN_BUDGET);

        assertThat(sentence.title()).isEqualTo("Full review: all 2 participants answered in time");
        assertThat(sentence.grounds()).isEqualTo("1 finding, classed over 2 participants." + TAKEN);
    }

    @Test
    void countsWhoIsMissingAndWhy() {
        var sentence = sentence(ReviewState.REDUCED, IN_BUDGET, IN_BUDGET, LATE, REFUSED, REFUSED);

        assertThat(sentence.title()).isEqualTo("Reduced review: 2 of 5 participants answered in time");
        assertThat(sentence.grounds())
                .isEqualTo("1 finding, classed over the 2 that answered. One was late and 2 were refused." + TAKEN);
    }

    @Test
    void saysThatOneVoiceMakesNoClasses() {
        assertThat(sentence(ReviewState.ADVISORY, IN_BUDGET, FAILED).grounds())
                .isEqualTo("1 finding without classes, which need at least two. One was failed." + TAKEN);
    }

    @Test
    void givesTheCausesWhenNobodyAnswered() {
        var report = SampleReports.of(
                ReviewState.UNAVAILABLE,
                List.of(analyzer("security", REFUSED)),
                List.of(),
                List.of("The revision main is not known."));

        assertThat(RunSentence.of(report).title()).isEqualTo("No review: none of 1 participants answered in time");
        assertThat(RunSentence.of(report).grounds())
                .isEqualTo("One was refused. The revision main is not known." + TAKEN);
    }

    @Test
    void saysHowFarARunIs() {
        var report = SampleReports.of(
                ReviewState.RUNNING,
                List.of(analyzer("security", IN_BUDGET), SampleReports.waiting("correctness")),
                List.of(),
                List.of());

        assertThat(RunSentence.of(report).title()).isEqualTo("Running: 1 of 2 participants have answered");
    }

    private static RunSentence sentence(ReviewState state, CallOutcome... outcomes) {
        return RunSentence.of(report(state, outcomes));
    }

    private static ReviewReport report(ReviewState state, CallOutcome... outcomes) {
        return SampleReports.of(
                state,
                Stream.of(outcomes).map(it -> analyzer("security", it)).toList(),
                List.of(SampleReports.group(FindingClass.CONSENSUS, Severity.HIGH)),
                List.of("security was late: It had not answered after 45 s."));
    }
}
