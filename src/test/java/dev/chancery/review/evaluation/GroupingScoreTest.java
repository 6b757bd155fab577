package dev.chancery.review.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chancery.review.grouping.Claim;
import dev.chancery.review.grouping.Thresholds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupingScoreTest {

    @Test
    void scoresAPerfectGroupingWithOne() {
        var tally = score(
                Map.of("1", "G1", "2", "G1", "3", "G2"),
                claim("1", "a", "The reader is never closed"),
                claim("2", "b", "The reader is never closed here"),
                claim("3", "c", "Name the constant"));

        assertThat(GroupingScore.measures(tally, "")).extracting(Measure::value).containsExactly(1.0, 1.0, 1.0, 0.0);
    }

    /** By hand: together {1 2}, apart {3}; labels {1} {2 3}. */
    @Test
    void countsBcubedOverClaimsAndWrongPairsOverPairs() {
        var tally = score(
                Map.of("1", "G1", "2", "G2", "3", "G2"),
                claim("1", "a", "The reader is never closed"),
                claim("2", "b", "The reader is never closed here"),
                claim("3", "c", "Name the constant"));

        assertThat(tally.sum("precision")).isEqualTo(0.5 + 0.5 + 1);
        assertThat(tally.sum("recall")).isEqualTo(1 + 0.5 + 0.5);
        assertThat(tally.sum("wrong")).isEqualTo(1);
        assertThat(tally.sum("distinct")).isEqualTo(2);
        assertThat(GroupingScore.measures(tally, "").getFirst().value()).isCloseTo(2.0 / 3, within(0.0001));
    }

    @Test
    void leavesOutClaimsNobodyLabelled() {
        var tally = score(
                Map.of("1", "G1"),
                claim("1", "a", "The reader is never closed"),
                claim("2", "b", "The reader is never closed here"));

        assertThat(tally.sum("claims")).isEqualTo(1);
        assertThat(tally.sum("wrong")).isZero();
    }

    @Test
    void notesEachPairThatIsHeldOtherwiseThanTheLabelsDo() {
        var outcome = scored(
                Map.of("1", "G1", "2", "G2", "3", "G2"),
                claim("1", "a", "The reader is never closed"),
                claim("2", "b", "The reader is never closed here"),
                claim("3", "c", "Totals overflow"));

        assertThat(outcome.notes()).containsExactly("merged wrongly: 1 and 2", "kept apart: 2 and 3");
    }

    @Test
    void scoresEachPartByItself() {
        var cases = (SetText.Sound) SetText.read(Purpose.GROUPING, TestingSets.GROUPING);

        assertThat(cases.cases())
                .extracting(it -> GroupingScore.of((SetCase.Claims) it, Thresholds.INITIAL)
                        .tally()
                        .part())
                .containsExactly("one", "two");
    }

    private static Claim claim(String id, String tool, String text) {
        return new Claim(id, tool, null, "", text);
    }

    private static Tally score(Map<String, String> defects, Claim... claims) {
        return scored(defects, claims).tally();
    }

    private static CaseOutcome scored(Map<String, String> defects, Claim... claims) {
        return GroupingScore.of(new SetCase.Claims("", List.of(claims), defects), Thresholds.INITIAL);
    }
}
