package dev.chancery.review.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupingTest {

    private static final Claim INJECTION = new Claim(
            "1",
            "security",
            at(10, 10),
            "security.sql-injection",
            "SQL is built by concatenation: whoever controls a value controls the statement");
    private static final Claim QUOTING = new Claim(
            "2", "correctness", at(9, 11), "correctness.sql-injection", "A value with a quote breaks the statement");
    private static final Claim LEAK = new Claim(
            "3",
            "reliability",
            at(10, 10),
            "reliability.resource-leak",
            "This Statement is not closed when an exception is thrown");

    @Test
    void joinsTheSameKindOnTheSameLinesHoweverWorded() {
        assertThat(ids(INJECTION, QUOTING)).containsExactly("2 1");
    }

    @Test
    void keepsDifferentKindsOnTheSameLineApart() {
        assertThat(ids(INJECTION, QUOTING, LEAK)).containsExactly("2 1", "3");
    }

    @Test
    void keepsDifferentFilesApartHoweverAlike() {
        var elsewhere = new Claim("4", "reliability", new Place("src/B.java", 10, 10), LEAK.category(), LEAK.text());

        assertThat(ids(LEAK, elsewhere)).containsExactly("3", "4");
    }

    @Test
    void keepsNeighbouringLinesWithTheSameKindApart() {
        var next = new Claim(
                "4",
                "security",
                at(11, 11),
                "security.resource-leak",
                "This ResultSet is not closed on every path: whoever can trigger it exhausts handles");

        assertThat(ids(LEAK, next)).containsExactly("3", "4");
    }

    @Test
    void joinsNearLinesThatAreWordedAlike() {
        var near = new Claim(
                "4", "model", at(12, 13), "bug", "The Statement is not closed when an exception is thrown here");
        var broad =
                new Claim("5", "other", at(10, 10), "bug", "This Statement is not closed when an exception is thrown");

        assertThat(ids(broad, near)).containsExactly("5 4");
    }

    @Test
    void keepsTwoClaimsOfOneParticipantApartUnlessNearlyIdentical() {
        var again = new Claim(
                "4", "security", at(10, 12), "security.sql-injection", "The text is concatenated and then run");
        var identical = new Claim("5", "security", at(10, 11), "security.sql-injection", INJECTION.text());

        assertThat(ids(INJECTION, again)).containsExactly("1", "4");
        assertThat(ids(INJECTION, identical)).containsExactly("1 5");
    }

    @Test
    void letsTheClaimOfAParticipantStayThatFitsBest() {
        var vague = new Claim(
                "4", "security", at(10, 10), "security.sql-injection", "Something is not right with this text");
        var fitting =
                new Claim("5", "correctness", at(10, 10), "correctness.sql-injection", INJECTION.text() + ", it seems");

        assertThat(ids(vague, INJECTION, fitting)).containsExactly("5 1", "4");
    }

    @Test
    void dividesWhatParticipantsSayTwiceIntoTheTwoDefectsTheyMean() {
        var names = List.of("x", "y", "z");
        var closed = List.of("The reader is never closed", "Reader not closed", "Close the reader");
        var charset = List.of("The charset is missing here", "Charset missing", "Give a charset");
        var claims = IntStream.range(0, 3)
                .boxed()
                .flatMap(index -> Stream.of(
                        new Claim("r" + index, names.get(index), at(5, 5), "io.reader", closed.get(index)),
                        new Claim("c" + index, names.get(index), at(5, 5), "io.reader", charset.get(index))))
                .toArray(Claim[]::new);

        assertThat(ids(claims)).containsExactlyInAnyOrder("r0 r1 r2", "c0 c1 c2");
        assertThat(group(claims).groups().getFirst().nearMisses().getFirst().sentence())
                .endsWith("; a participant who is in both groups says two different things.");
    }

    @Test
    void saysWhyClaimsAreTogether() {
        var merges = group(INJECTION, QUOTING).groups().getFirst().merges();

        assertThat(merges).singleElement().satisfies(merge -> {
            assertThat(merge.sentence())
                    .matches("Same file and overlapping lines 9–11 ∩ 10; same kind, sql-injection;"
                            + " similarity 0\\.\\d\\d, none needed\\.");
            assertThat(merge.thresholdsVersion()).isEqualTo("built-in");
            assertThat(merge.merged()).isTrue();
        });
    }

    @Test
    void saysWhyClaimsOnTheSameLineAreApart() {
        var misses = group(INJECTION, LEAK).groups().getLast().nearMisses();

        assertThat(misses).singleElement().satisfies(miss -> {
            assertThat(miss.sentence())
                    .startsWith(
                            "Kept apart from “" + LEAK.text()
                                    + "”: same file and overlapping lines 10 ∩ 10; different kinds, sql-injection and resource-leak;");
            assertThat(miss.sentence()).endsWith("the wording is not alike enough.");
            assertThat(miss.merged()).isFalse();
        });
    }

    @Test
    void fallsBackToStructureAndSaysSo() {
        var blind = new Grouping(Thresholds.INITIAL, _ -> Optional.empty());
        var grouped = blind.group(List.of(INJECTION, QUOTING, LEAK));

        assertThat(grouped.byStructureAlone()).isTrue();
        assertThat(ids(grouped)).containsExactly("2 1", "3");
        assertThat(grouped.groups().getFirst().merges().getFirst().sentence()).endsWith("similarity not computed.");
        assertThat(group(INJECTION).byStructureAlone()).isFalse();
    }

    @Test
    void comparesWordingAloneWhereNoPlaceIsKnown() {
        var typo = new Claim("a", "x", null, "", "Method name santizeAnchors is misspelled");
        var same = new Claim("b", "y", null, "", "Typo: santizeAnchors should be sanitizeAnchors");
        var other = new Claim("c", "z", null, "", "The translation is Italian instead of Lithuanian");

        assertThat(ids(typo, same, other)).containsExactly("a b", "c");
    }

    @Test
    void groupsNothingOfNothing() {
        assertThat(group().groups()).isEmpty();
    }

    private static Grouped group(Claim... claims) {
        return Grouping.group(Arrays.asList(claims), Thresholds.INITIAL);
    }

    private static List<String> ids(Claim... claims) {
        return ids(group(claims));
    }

    private static List<String> ids(Grouped grouped) {
        return grouped.groups().stream()
                .map(group ->
                        String.join(" ", group.claims().stream().map(Claim::id).toList()))
                .toList();
    }

    private static Place at(int start, int end) {
        return new Place("src/A.java", start, end);
    }
}
