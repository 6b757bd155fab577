package dev.chancery.review.ui;

import static dev.chancery.review.SampleReports.analyzer;
import static dev.chancery.review.SampleReports.contested;
import static dev.chancery.review.SampleReports.group;
import static dev.chancery.review.SampleReports.model;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.EscalationReport.Outcome;
import dev.chancery.review.FindingClass;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.ReviewState;
import dev.chancery.review.RunBudget;
import dev.chancery.review.SampleReports;
import dev.chancery.review.Severity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunPanelsTest {

    private static final RunBudget BUDGET = new RunBudget(Duration.ofSeconds(90), Duration.ofSeconds(45));

    @Test
    void showsEachCallWithModelPromptAndOutcome() {
        assertThat(text(new FanOutPanel(reduced(), BUDGET)))
                .contains("security", "claude-sonnet · v14", "in budget", "late", "pmd · 7.27.0");
    }

    @Test
    void showsTheOneRoundOfEscalationAmongTheCalls() {
        assertThat(text(new FanOutPanel(reduced(), BUDGET)))
                .contains("escalation", "one round, in budget", "1 of 2 contested: upheld");
    }

    @Test
    void drawsTheLimitOfALateCallWhereItWasGivenUp() {
        var late = analyzer("security", CallOutcome.LATE);

        assertThat(FanOutPanel.limit(late, Duration.ofSeconds(45))).isEqualTo(Duration.ofMillis(400));
        assertThat(FanOutPanel.limit(late, Duration.ofMillis(300))).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void hasNoRowForARoundThatDidNotHappen() {
        var report = SampleReports.of(
                ReviewState.FULL,
                List.of(analyzer("security", CallOutcome.IN_BUDGET)),
                List.of(contested(Outcome.NOT_ESCALATED)),
                List.of());

        assertThat(text(new FanOutPanel(report, BUDGET))).doesNotContain("one round");
    }

    @Test
    void saysWhoLookedAgainAndWhatItChanged() {
        assertThat(text(new EscalationsPanel(reduced())))
                .contains(
                        "Upheld",
                        "1 raised it, 1 held it to be sound. The second look confirmed the defect.",
                        "reviewer looked again, 46 s into the run, for 12 s")
                .contains("Not escalated", "The round looks at 3 groups.");
    }

    @Test
    void hasNothingToSayWithoutDisagreement() {
        var report = SampleReports.of(
                ReviewState.FULL,
                List.of(analyzer("security", CallOutcome.IN_BUDGET)),
                List.of(group(FindingClass.CONSENSUS, Severity.LOW)),
                List.of());

        assertThat(EscalationsPanel.has(report)).isFalse();
    }

    @Test
    void saysThatNobodyAnswered() {
        var report = SampleReports.of(
                ReviewState.UNAVAILABLE, List.of(analyzer("security", CallOutcome.FAILED)), List.of(), List.of());

        assertThat(text(new ClassesPanel(report))).contains("Nobody answered");
    }

    @Test
    void writesMoneyWithTheDigitsThatCount() {
        assertThat(Amounts.dollars(0)).isEqualTo("$0.00");
        assertThat(Amounts.dollars(2_100)).isEqualTo("$0.0021");
        assertThat(Amounts.dollars(1_234_560_000)).isEqualTo("$1,234.56");
    }

    private static ReviewReport reduced() {
        return SampleReports.of(
                ReviewState.REDUCED,
                List.of(
                        model("security", CallOutcome.IN_BUDGET, true),
                        model("correctness", CallOutcome.LATE, true),
                        analyzer("reliability", CallOutcome.IN_BUDGET)),
                List.of(contested(Outcome.UPHELD), contested(Outcome.NOT_ESCALATED)),
                List.of());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
