package dev.chancery.review.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.console.filter.Filter;
import dev.chancery.console.filter.Misread;
import dev.chancery.console.filter.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingFilterTest {

    @Test
    void readsTermsWithSeveralValues() {
        assertThat(read("is:open class:contested,consensus repo:acme/*").terms())
                .containsExactly(
                        new Term<>(FilterField.IS, List.of("open"), false),
                        new Term<>(FilterField.CLASS, List.of("contested", "consensus"), false),
                        new Term<>(FilterField.REPO, List.of("acme/*"), false));
    }

    @Test
    void readsALeadingMinusAsExclusion() {
        assertThat(read("-severity:low").terms())
                .containsExactly(new Term<>(FilterField.SEVERITY, List.of("low"), true));
    }

    @Test
    void readsWordsWithoutAColonAsText() {
        assertThat(read("overflow \"empty catch\"").terms())
                .containsExactly(
                        new Term<>(FilterField.TEXT, List.of("overflow"), false),
                        new Term<>(FilterField.TEXT, List.of("empty catch"), false));
    }

    @Test
    void ignoresTheCaseOfWordsAndOfNamedValues() {
        assertThat(read("IS:Open").terms()).containsExactly(new Term<>(FilterField.IS, List.of("open"), false));
    }

    @Test
    void keepsSpacesInsideQuotes() {
        assertThat(read("file:\"My Class.java\"").terms())
                .containsExactly(new Term<>(FilterField.FILE, List.of("My Class.java"), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "is:open",
                "is:open class:contested,consensus -severity:low repo:acme/*",
                "file:\"My Class.java\" overflow"
            })
    void writesWhatItReads(String text) {
        assertThat(read(text)).hasToString(text);
    }

    @Test
    void namesTheWordThatIsNoField() {
        assertThat(FilterField.LANGUAGE.read("is:open clas:contested"))
                .isEqualTo(new Misread<>(
                        "clas:contested",
                        "There is nothing called clas to filter by. Try is, class, severity, reason, met,"
                                + " participant, category, rule, repo, file, run, by, age."));
    }

    @Test
    void namesTheValuesAFieldCanHave() {
        assertThat(FilterField.LANGUAGE.read("is:opne"))
                .isEqualTo(new Misread<>(
                        "is:opne",
                        "is: cannot be opne; it is open, confirmed, duplicate, dismissed, snoozed, superseded."));
    }

    @Test
    void wantsAValueAfterTheColon() {
        assertThat(FilterField.LANGUAGE.read("repo:")).isEqualTo(new Misread<>("repo:", "repo: needs a value."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", ":", "-", "a:b:c", "\"\"", "-:", ":::", "is:,", "file:\"", "\u0000"})
    void answersAnyTextWithoutBreaking(String text) {
        assertThat(FilterField.LANGUAGE.read(text)).isNotNull();
    }

    @Test
    void replacesWhatWasAskedAboutAField() {
        assertThat(read("is:open class:minority").with(FilterField.CLASS, "contested"))
                .hasToString("is:open class:contested");
    }

    private static Filter<FilterField> read(String text) {
        return (Filter<FilterField>) FilterField.LANGUAGE.read(text);
    }
}
