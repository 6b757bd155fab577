package dev.chancery.review.classification;

import static dev.chancery.review.FindingClass.CONSENSUS;
import static dev.chancery.review.FindingClass.CONTESTED;
import static dev.chancery.review.FindingClass.MAJORITY;
import static dev.chancery.review.FindingClass.MINORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationTest {

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "1, 2, MINORITY",
        "2, 2, CONSENSUS",
        "1, 3, MINORITY",
        "2, 3, MAJORITY",
        "3, 3, CONSENSUS",
        "1, 4, MINORITY",
        "2, 4, MINORITY",
        "3, 4, MAJORITY",
        "4, 4, CONSENSUS",
        "1, 5, MINORITY",
        "2, 5, MINORITY",
        "3, 5, MAJORITY",
        "4, 5, MAJORITY",
        "5, 5, CONSENSUS"
    })
    void classesByHowManyRaisedIt(int raised, int answered, String expected) {
        assertThat(Classification.of(first(raised), List.of(), first(answered)))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void keepsToTheDefinitionForAnyNumberOfParticipants(int answered) {
        for (var raised = 1; raised <= answered; raised++) {
            var expected = raised == answered ? CONSENSUS : raised > answered / 2.0 ? MAJORITY : MINORITY;
            assertThat(Classification.of(first(raised), List.of(), first(answered)))
                    .contains(expected);
            if (raised < answered) {
                assertThat(Classification.of(first(raised), List.of("p" + raised), first(answered)))
                        .contains(CONTESTED);
            }
        }
    }

    @Test
    void classesNothingWhenOnlyOneAnswered() {
        assertThat(Classification.of(first(1), List.of(), first(1))).isEmpty();
        assertThat(Classification.of(List.of(), List.of(), List.of())).isEmpty();
    }

    @Test
    void countsOnlyThoseWhoAnswered() {
        assertThat(Classification.of(List.of("p0", "p1", "gone"), List.of(), List.of("p0", "p1")))
                .contains(CONSENSUS);
        assertThat(Classification.of(List.of("p0"), List.of("gone"), List.of("p0", "p1")))
                .contains(MINORITY);
        assertThat(Classification.of(List.of("gone"), List.of(), List.of("p0", "p1")))
                .isEmpty();
    }

    @Test
    void doesNotCountRepetitions() {
        assertThat(Classification.of(List.of("p0", "p0", "p0"), List.of(), first(3)))
                .contains(MINORITY);
    }

    @Test
    void takesAVoiceOnBothSidesForOneThatRaisedIt() {
        assertThat(Classification.of(List.of("p0"), List.of("p0"), first(2))).contains(MINORITY);
    }

    private static List<String> first(int count) {
        return IntStream.range(0, count).mapToObj(number -> "p" + number).toList();
    }
}
