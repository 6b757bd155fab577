package dev.chancery.review.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.review.Contradiction;
import dev.chancery.review.FindingClass;
import dev.chancery.review.classification.JudgedGroup;
import dev.chancery.review.grouping.Claim;
import dev.chancery.review.grouping.ClaimGroup;
import dev.chancery.review.grouping.Place;
import dev.chancery.review.routing.SecondLook;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final int ANSWERED = 6;

    @Test
    void takesTheMostContestedFirst() {
        var agenda = agenda(rule(5, 0.0), contested("mild", 4, 1), contested("even", 3, 3), contested("some", 2, 2));

        assertThat(agenda.chosen()).extracting(AgendaTest::name).containsExactly("even", "some", "mild");
        assertThat(agenda.declined()).isEmpty();
    }

    @Test
    void looksAtNothingButWhatIsContested() {
        var consensus = new JudgedGroup(group("agreed", 6), Optional.of(FindingClass.CONSENSUS), List.of());

        assertThat(agenda(rule(5, 0.0), consensus).chosen()).isEmpty();
        assertThat(agenda(rule(5, 0.0), consensus).declined()).isEmpty();
    }

    @Test
    void declinesWhatIsNotAboveTheThresholdOrBeyondTheRound() {
        var agenda = agenda(rule(1, 0.4), contested("mild", 5, 1), contested("even", 3, 3), contested("some", 2, 2));

        assertThat(agenda.chosen()).extracting(AgendaTest::name).containsExactly("even");
        assertThat(agenda.declined())
                .extracting(it -> name(it.contest()) + ": " + it.reason())
                .containsExactly(
                        "some: The round looks at 1 groups, and others are more contested.",
                        "mild: Its contest of 0.33 is not above 0.40.");
    }

    @Test
    void declinesEverythingWithoutARule() {
        var agenda = Agenda.of(List.of(contested("even", 3, 3)), ANSWERED, Optional.empty());

        assertThat(agenda.chosen()).isEmpty();
        assertThat(agenda.declined())
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).contains("nobody look again"));
    }

    @Test
    void namesAGroupByItsClaimsInWhateverOrder() {
        var one = contested("x", 3, 1);
        var reversed = new JudgedGroup(
                new ClaimGroup(one.group().claims().reversed(), List.of(), List.of()),
                one.classified(),
                one.contradictions());

        assertThat(Contest.subject(reversed)).isEqualTo(Contest.subject(one));
    }

    private static Agenda agenda(SecondLook rule, JudgedGroup... groups) {
        return Agenda.of(List.of(groups), ANSWERED, Optional.of(rule));
    }

    private static SecondLook rule(int atMost, double above) {
        return new SecondLook("model", "second-look", 500, atMost, above, false);
    }

    private static String name(Contest contest) {
        return contest.group().group().claims().getFirst().text();
    }

    private static JudgedGroup contested(String name, int raised, int against) {
        return new JudgedGroup(
                group(name, raised),
                Optional.of(FindingClass.CONTESTED),
                IntStream.range(0, against)
                        .mapToObj(it -> new Contradiction("against" + it, "It is sound.", 1, 1))
                        .toList());
    }

    private static ClaimGroup group(String name, int raised) {
        var claims = IntStream.range(0, raised)
                .mapToObj(it -> new Claim(name + it, "p" + it, new Place("A.java", 1, 1), "a.b", name))
                .toList();
        return new ClaimGroup(claims, List.of(), List.of());
    }
}
