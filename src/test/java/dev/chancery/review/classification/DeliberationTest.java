package dev.chancery.review.classification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.review.Contradiction;
import dev.chancery.review.FindingClass;
import dev.chancery.review.escalation.Agenda;
import dev.chancery.review.grouping.Claim;
import dev.chancery.review.grouping.Place;
import dev.chancery.review.grouping.Thresholds;
import dev.chancery.review.routing.SecondLook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliberationTest {

    private static final List<String> TEXTS = List.of(
            "The query is built by concatenation of a value from the request.",
            "Concatenating user input into SQL allows injection.",
            "The stream is never closed when reading fails.",
            "A file handle leaks on the error path.",
            "The null case is not handled.");
    private static final List<String> KINDS =
            List.of("security.sql-injection", "reliability.resource-leak", "correctness.null-dereference");

    @Test
    void holdsAGroupContestedWhenSomebodyFoundTheSamePlaceSound() {
        var deliberated = deliberate(
                List.of(claim("a", 10, 12, KINDS.getFirst(), TEXTS.getFirst())),
                List.of(claim("b", 9, 14, KINDS.getFirst(), "All values are bound as parameters.")),
                List.of("a", "b", "c"));

        assertThat(deliberated.groups()).singleElement().satisfies(it -> {
            assertThat(it.classified()).contains(FindingClass.CONTESTED);
            assertThat(it.contradictions())
                    .containsExactly(new Contradiction("b", "All values are bound as parameters.", 9, 14));
        });
    }

    @Test
    void takesSilenceForNoContradiction() {
        var deliberated = deliberate(
                List.of(claim("a", 10, 12, KINDS.getFirst(), TEXTS.getFirst())), List.of(), List.of("a", "b", "c"));

        assertThat(deliberated.groups().getFirst().classified()).contains(FindingClass.MINORITY);
    }

    @Test
    void doesNotTakeSoundnessOfAnotherKindOrPlaceForAContradiction() {
        var claims = List.of(claim("a", 10, 12, KINDS.getFirst(), TEXTS.getFirst()));
        var answered = List.of("a", "b");

        assertThat(deliberate(claims, List.of(claim("b", 10, 12, KINDS.get(1), "The pool closes it.")), answered)
                        .groups()
                        .getFirst()
                        .contradictions())
                .isEmpty();
        assertThat(deliberate(claims, List.of(claim("b", 60, 62, KINDS.getFirst(), "Values are bound.")), answered)
                        .groups()
                        .getFirst()
                        .contradictions())
                .isEmpty();
    }

    @Test
    void hearsNoContradictionOfThoseWhoRaisedItOrDidNotAnswer() {
        var claims = List.of(claim("a", 10, 12, KINDS.getFirst(), TEXTS.getFirst()));
        var sound = List.of(
                claim("a", 10, 12, KINDS.getFirst(), "Then again it is bound."),
                claim("late", 10, 12, KINDS.getFirst(), "It is bound."));

        assertThat(deliberate(claims, sound, List.of("a", "b"))
                        .groups()
                        .getFirst()
                        .contradictions())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void givesClassesByHowManyAnswered(int answered) {
        var participants = IntStream.range(0, answered).mapToObj(it -> "p" + it).toList();
        for (var raised = 1; raised <= answered; raised++) {
            var claims = participants.subList(0, raised).stream()
                    .map(it -> claim(it, 10, 12, KINDS.getFirst(), TEXTS.getFirst()))
                    .toList();
            var expected = answered < 2
                    ? Optional.<FindingClass>empty()
                    : Optional.of(
                            raised == answered
                                    ? FindingClass.CONSENSUS
                                    : 2 * raised > answered ? FindingClass.MAJORITY : FindingClass.MINORITY);

            assertThat(deliberate(claims, List.of(), participants).groups())
                    .singleElement()
                    .extracting(JudgedGroup::classified)
                    .isEqualTo(expected);
        }
    }

    @Test
    void comesToTheSameInWhateverOrderWordsArrive() {
        for (var seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            var participants = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(it -> "p" + it)
                    .toList();
            var claims = words(random, participants, 1 + random.nextInt(10));
            var sound = words(random, participants, random.nextInt(6));
            var expected = outcome(claims, sound, participants);

            Collections.shuffle(claims, random);
            Collections.shuffle(sound, random);
            var anyOrder = new ArrayList<>(participants);
            Collections.shuffle(anyOrder, random);

            assertThat(outcome(claims, sound, anyOrder)).as("seed " + seed).isEqualTo(expected);
        }
    }

    /** Groups, classes, contradictions, scores and the agenda of the second look, down to the last bit. */
    private static List<Object> outcome(List<Claim> claims, List<Claim> sound, List<String> participants) {
        var deliberated = deliberate(claims, sound, participants);
        var rule = new SecondLook("m", "p", 100, 2, 0.2, false);
        return List.of(deliberated, Agenda.of(deliberated.groups(), participants.size(), Optional.of(rule)));
    }

    private static List<Claim> words(Random random, List<String> participants, int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(it -> {
                    var start = 1 + random.nextInt(30);
                    return new Claim(
                            "c" + random.nextInt(1_000_000),
                            participants.get(random.nextInt(participants.size())),
                            new Place("A" + random.nextInt(2) + ".java", start, start + random.nextInt(4)),
                            KINDS.get(random.nextInt(KINDS.size())),
                            TEXTS.get(random.nextInt(TEXTS.size())));
                })
                .toList());
    }

    private static Deliberated deliberate(List<Claim> claims, List<Claim> sound, List<String> answered) {
        return Deliberation.of(claims, sound, answered, Thresholds.INITIAL);
    }

    private static Claim claim(String participant, int start, int end, String category, String text) {
        return new Claim(participant + start, participant, new Place("A.java", start, end), category, text);
    }
}
