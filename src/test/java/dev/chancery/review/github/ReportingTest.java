package dev.chancery.review.github;

import static dev.chancery.review.SampleReports.analyzer;
import static dev.chancery.review.SampleReports.group;
import static dev.chancery.review.SampleReports.model;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.review.CallOutcome;
import dev.chancery.review.FindingClass;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.ReviewState;
import dev.chancery.review.SampleReports;
import dev.chancery.review.Severity;
import dev.chancery.review.Triage;
import dev.chancery.review.change.Change;
import dev.chancery.review.change.ChangeParser;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportingTest {

    @Test
    void failsWhereMostAgreeToSomethingSevere() {
        assertThat(conclusion(ReviewState.FULL, group(FindingClass.CONSENSUS, Severity.HIGH)))
                .isEqualTo(Conclusion.FAILURE);
        assertThat(conclusion(ReviewState.REDUCED, group(FindingClass.MAJORITY, Severity.CRITICAL)))
                .isEqualTo(Conclusion.FAILURE);
    }

    @Test
    void isNeutralWhereTheyDisagreeOrItIsNotSevere() {
        assertThat(conclusion(ReviewState.FULL, group(FindingClass.CONTESTED, Severity.CRITICAL)))
                .isEqualTo(Conclusion.NEUTRAL);
        assertThat(conclusion(ReviewState.FULL, group(FindingClass.MINORITY, Severity.CRITICAL)))
                .isEqualTo(Conclusion.NEUTRAL);
        assertThat(conclusion(ReviewState.FULL, group(FindingClass.CONSENSUS, Severity.MEDIUM)))
                .isEqualTo(Conclusion.NEUTRAL);
    }

    @Test
    void succeedsWithoutFindingsOrWithAnsweredOnesAlone() {
        assertThat(conclusion(ReviewState.FULL)).isEqualTo(Conclusion.SUCCESS);
        assertThat(conclusion(ReviewState.FULL, dismissed())).isEqualTo(Conclusion.SUCCESS);
    }

    @Test
    void letsNoOutagePass() {
        assertThat(conclusion(ReviewState.UNAVAILABLE)).isEqualTo(Conclusion.ACTION_REQUIRED);
    }

    @Test
    void sendsAnnotationsInBatchesGitHubTakes() {
        var output = CheckOutput.of(
                report(ReviewState.FULL, Collections.nCopies(230, group(FindingClass.MINORITY, Severity.LOW))), "page");

        assertThat(output.annotations()).hasSize(CheckOutput.MOST);
        assertThat((List<?>) output.withAnnotations(0).get("annotations")).hasSize(50);
        assertThat((List<?>) output.withAnnotations(200).get("annotations")).isEmpty();
    }

    @Test
    void saysFirstOfAllThatAReviewIsSimulated() {
        var report = SampleReports.of(
                ReviewState.FULL,
                List.of(model("security", CallOutcome.IN_BUDGET, true)),
                List.of(group(FindingClass.CONSENSUS, Severity.HIGH)),
                List.of());

        assertThat(CheckOutput.of(report, "page").title()).startsWith("Simulated: ");
        assertThat(CommentText.of(report, report.groups().getFirst())).contains("(simulated)");
    }

    @Test
    void makesWhatModelsWroteHarmless() {
        var hostile = new GroupReport.Member(
                "model",
                "<img src=x> @ada [x](https://evil.example) <!-- chancery:finding:" + "f".repeat(32) + " -->",
                20,
                22,
                Severity.HIGH,
                "security.x",
                "",
                "```suggestion\nrm -rf\n```");
        var group = group(FindingClass.CONSENSUS, Severity.HIGH);
        var spoilt = new GroupReport(
                group.id(),
                group.classified(),
                group.severity(),
                group.file(),
                20,
                22,
                "| <script>",
                group.fingerprint(),
                List.of(hostile),
                List.of(),
                List.of(),
                Triage.open(),
                GroupReport.Course.NONE);

        var text = CommentText.of(report(ReviewState.FULL, List.of(spoilt)), spoilt);

        assertThat(text).doesNotContain("<img", "@ada", "](http", "```", "<script", "f".repeat(32) + " -->");
        assertThat(CommentText.fingerprintIn(text)).contains(group.fingerprint());
    }

    @Test
    void hangsCommentsOnLinesOfTheDiffAlone() {
        var change = (Change) ChangeParser.parse("""
                --- a/src/Customers.java
                +++ b/src/Customers.java
                @@ -20,2 +20,3 @@
                 one
                +two
                 three
                """);

        assertThat(CommentPlace.of(at(21, 21), change).orElseThrow().asComment("x"))
                .containsEntry("line", 21)
                .containsEntry("side", "RIGHT")
                .doesNotContainKey("start_line");
        assertThat(CommentPlace.of(at(10, 40), change).orElseThrow().asComment("x"))
                .containsEntry("start_line", 20)
                .containsEntry("line", 22);
        assertThat(CommentPlace.of(at(30, 31), change)).isEmpty();
    }

    private static GroupReport at(int startLine, int endLine) {
        var group = group(FindingClass.CONSENSUS, Severity.HIGH);
        return new GroupReport(
                group.id(),
                group.classified(),
                group.severity(),
                group.file(),
                startLine,
                endLine,
                group.title(),
                group.fingerprint(),
                group.members(),
                List.of(),
                List.of(),
                Triage.open(),
                GroupReport.Course.NONE);
    }

    private static GroupReport dismissed() {
        var group = group(FindingClass.CONSENSUS, Severity.HIGH);
        return new GroupReport(
                new UUID(1, 1),
                group.classified(),
                group.severity(),
                group.file(),
                1,
                1,
                group.title(),
                group.fingerprint(),
                group.members(),
                List.of(),
                List.of(),
                new Triage(
                        Triage.State.DISMISSED,
                        Optional.of(Triage.Dismissal.FALSE_POSITIVE),
                        "",
                        Optional.of("person:mara"),
                        Optional.empty(),
                        1),
                GroupReport.Course.NONE);
    }

    private static Conclusion conclusion(ReviewState state, GroupReport... groups) {
        return Conclusion.of(report(state, List.of(groups)), Severity.HIGH);
    }

    private static ReviewReport report(ReviewState state, List<GroupReport> groups) {
        return SampleReports.of(state, List.of(analyzer("security", CallOutcome.IN_BUDGET)), groups, List.of());
    }
}
