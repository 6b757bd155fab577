package dev.chancery.review.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.catalog.spi.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdsTextTest {

    private static final String SHIPPED = ThresholdsText.builtIn();

    @Test
    void readsWhatShips() {
        var thresholds = Thresholds.INITIAL;

        assertThat(thresholds.version()).isEqualTo("built-in");
        assertThat(thresholds.needed().overlappingSameKind()).isZero();
        assertThat(thresholds.needed().unknownPlace()).isEqualTo(0.11);
        assertThat(thresholds.lines()).isEqualTo(new Thresholds.Lines(5, 100));
        assertThat(thresholds.wording()).isEqualTo(new Thresholds.Wording(0.5, 0.4, 20));
    }

    @Test
    void namesTheLineOfAFigureOutOfBounds() {
        assertThat(faults(SHIPPED.replace("overlapping: 0.35", "overlapping: 1.35")))
                .containsExactly(fault("overlapping: 0.35", 16, "needed.overlapping is a number from 0 to 1."));
    }

    @Test
    void refusesTextsThatGrowWithoutEnd() {
        assertThat(faults("needed: &a [*a]")).hasSize(1);
        assertThat(faults("needed: " + "[".repeat(1000) + "]".repeat(1000))).hasSize(1);
    }

    @Test
    void refusesWordsWhereFiguresBelong() {
        assertThat(faults(SHIPPED.replace("weight: 2", "weight: .nan")))
                .extracting(Fault::message)
                .containsExactly("same_participant.weight is a number from 0 to 100.");
        assertThat(faults(SHIPPED.replace("near: 5", "near: 5.5")))
                .extracting(Fault::message)
                .containsExactly("lines.near is a whole number.");
    }

    @Test
    void refusesFarLinesThatAreNearerThanNearOnes() {
        assertThat(faults(SHIPPED.replace("far: 100", "far: 4")))
                .extracting(Fault::message)
                .containsExactly("lines.far is a number from 5 to 100000.");
    }

    @Test
    void refusesWhatIsMissingTwiceOrUnknown() {
        assertThat(faults(SHIPPED.replace("  word_pairs: 0.5\n", "")))
                .extracting(Fault::message)
                .containsExactly("wording.word_pairs is missing.");
        assertThat(faults(SHIPPED.replace("near_miss_share: 0.70", "near_miss_share: 0.70\nnear_miss_share: 0.80")))
                .extracting(Fault::message)
                .containsExactly("near_miss_share is here twice.");
        assertThat(faults(SHIPPED + "extra: 1\n")).extracting(Fault::message).containsExactly("extra is not known.");
    }

    @Test
    void refusesAPartThatIsNoMapping() {
        assertThat(faults(SHIPPED.replaceAll("lines:\n  near: 5\n  far: 100", "lines: 5")))
                .extracting(Fault::message)
                .containsExactly("lines is a mapping of figures.");
        assertThat(faults(SHIPPED.replaceAll("lines:\n  near: 5\n  far: 100\n", "")))
                .extracting(Fault::message)
                .containsExactly("lines is missing.");
    }

    @Test
    void refusesWhatIsNotYaml() {
        assertThat(faults("needed: [")).singleElement().satisfies(it -> {
            assertThat(it.line()).isEqualTo(1);
            assertThat(it.message()).startsWith("This is not YAML");
        });
        assertThat(faults("")).extracting(Fault::message).containsExactly("The text is empty.");
        assertThat(faults("a: &x {b: 1}\nc: *x\nd: " + "9".repeat(70_000)))
                .extracting(Fault::message)
                .containsExactly("The text is longer than 65536 characters.");
    }

    private static Fault fault(String line, int column, String message) {
        var lines = SHIPPED.lines().toList();
        for (var number = 0; number < lines.size(); number++) {
            if (lines.get(number).strip().equals(line)) {
                return new Fault(number + 1, column, message);
            }
        }
        throw new AssertionError("There is no line " + line);
    }

    private static List<Fault> faults(String text) {
        return switch (ThresholdsText.read(text, "test")) {
            case ThresholdsText.Sound _ -> List.of();
            case ThresholdsText.Unsound(var faults) -> faults;
        };
    }
}
