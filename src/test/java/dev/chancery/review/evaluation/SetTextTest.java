package dev.chancery.review.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.catalog.spi.Fault;
import dev.chancery.review.grouping.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetTextTest {

    @Test
    void readsClaimsWithTheDefectsThatAreKnown() {
        var read =
                (SetCase.Claims) sound(Purpose.GROUPING, TestingSets.GROUPING).getFirst();

        assertThat(read.claims()).hasSize(7);
        assertThat(read.defects()).hasSize(6).containsEntry("c3", "G3").doesNotContainKey("b4");
    }

    @Test
    void readsPairsThatAreHeldToBeDifferent() {
        var read = (SetCase.Claims) sound(Purpose.GROUPING, """
                {"a":{"id":"F1","tool":"x","file":"x.h","start":3,"end":5,"text":"One"},\
                "b":{"id":"F2","tool":"y","file":"x.h","start":5,"end":5,"text":"Two"},"assumed":"different"}
                """).getFirst();

        assertThat(read.defects()).containsEntry("F1", "F1").containsEntry("F2", "F2");
        assertThat(read.claims().getFirst().place()).isEqualTo(new Place("x.h", 3, 5));
    }

    @Test
    void readsChangesWithWhatIsExpectedOfThem() {
        var read = (SetCase.Diff) sound(Purpose.FINDINGS, """
                {"id":"c","diff":"--- a","expected":[{"file":"A.java","start":3,"category":"security.sql-injection"}]}
                """).getFirst();

        assertThat(read.expected()).containsExactly(new SetCase.Expected(new Place("A.java", 3, 3), "sql-injection"));
    }

    @Test
    void namesTheLineThatCannotBeRead() {
        assertThat(faults(Purpose.GROUPING, TestingSets.GROUPING + "{\"findings\":"))
                .singleElement()
                .satisfies(it -> assertThat(it.line()).isEqualTo(3));
        assertThat(faults(Purpose.GROUPING, "{\"findings\":[{\"id\":\"a\"},{\"id\":\"a\"}]}"))
                .containsExactly(new Fault(1, 1, "Each finding has an id of its own."));
        assertThat(faults(Purpose.GROUPING, "{\"findings\":[]}"))
                .containsExactly(new Fault(1, 1, "A case has 1 to 1000 findings."));
        assertThat(faults(Purpose.FINDINGS, "{\"diff\":\"x\",\"expected\":[{\"file\":\"A.java\"}]}"))
                .containsExactly(new Fault(1, 1, "Each expected defect has a file and lines from start to end."));
        assertThat(faults(Purpose.FINDINGS, "{\"id\":\"x\"}"))
                .containsExactly(new Fault(1, 1, "A case has a diff and what is expected of it, be it nothing."));
    }

    @Test
    void refusesAnEmptySet() {
        assertThat(faults(Purpose.GROUPING, "\n\n"))
                .containsExactly(Fault.ofTheWhole("A labelled set has a case on each line, but there is none."));
    }

    private static List<SetCase> sound(Purpose purpose, String text) {
        return ((SetText.Sound) SetText.read(purpose, text)).cases();
    }

    private static List<Fault> faults(Purpose purpose, String text) {
        return ((SetText.Unsound) SetText.read(purpose, text)).faults();
    }
}
