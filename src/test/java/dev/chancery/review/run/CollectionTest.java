package dev.chancery.review.run;

import static dev.chancery.review.CallOutcome.FAILED;
import static dev.chancery.review.CallOutcome.IN_BUDGET;
import static dev.chancery.review.CallOutcome.LATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.review.CallOutcome;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewState;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CollectionTest {

    @Test
    void isFullWhenAllAnswered() {
        assertThat(of(IN_BUDGET, IN_BUDGET).state()).isEqualTo(ReviewState.FULL);
    }

    @Test
    void isReducedWhenAtLeastTwoAnswered() {
        assertThat(of(IN_BUDGET, LATE, IN_BUDGET).state()).isEqualTo(ReviewState.REDUCED);
    }

    @Test
    void isAdvisoryWhenOneAnswered() {
        assertThat(of(IN_BUDGET, LATE, FAILED).state()).isEqualTo(ReviewState.ADVISORY);
    }

    @Test
    void isUnavailableWhenNobodyAnswered() {
        assertThat(of(LATE, FAILED).state()).isEqualTo(ReviewState.UNAVAILABLE);
    }

    @Test
    void saysWhyItIsNotFull() {
        assertThat(of(IN_BUDGET, LATE).causes()).containsExactly("framing 2 was late: Because.");
    }

    private static Collection of(CallOutcome... outcomes) {
        var number = new int[1];
        return new Collection(Stream.of(outcomes)
                .map(outcome -> new ParticipantReport(
                        "participant-" + ++number[0],
                        "framing " + number[0],
                        ParticipantReport.Kind.ANALYZER,
                        "1",
                        Optional.of(outcome),
                        Optional.of(Duration.ZERO),
                        Optional.of(Duration.ZERO),
                        0,
                        "Because."))
                .toList());
    }
}
