package dev.chancery.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import dev.chancery.console.Tone;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaterfallTest {

    @Test
    void drawsABarAsLongAsItsShareOfTheBudget() {
        assertThat(drawn(call(0, 45_000, Optional.empty()))).contains("x=\"0.00%\" width=\"48.00%\"");
    }

    @Test
    void cutsWhatWentFarPastTheBudgetAtTheEdge() {
        assertThat(drawn(call(0, 900_000, Optional.empty()))).contains("x=\"0.00%\" width=\"100.00%\"");
    }

    @Test
    void keepsABarThatTookNoTimeVisible() {
        assertThat(drawn(call(0, 0, Optional.empty()))).contains("width=\"0.60%\"");
    }

    @Test
    void drawsTheLimitOfACallWhereItStood() {
        assertThat(drawn(call(0, 60_000, Optional.of(Duration.ofSeconds(45)))))
                .contains("class=\"limit\" x1=\"48.00%\"");
    }

    @Test
    void saysTheOutcomeInWords() {
        var text = new Waterfall(Duration.ofSeconds(90))
                .call(call(0, 1, Optional.empty()))
                .getElement()
                .getTextRecursively();

        assertThat(text).contains("security", "pmd · 7.27", "in budget", "3 findings");
    }

    private static Waterfall.Call call(long from, long took, Optional<Duration> limit) {
        return new Waterfall.Call(
                "security",
                "pmd · 7.27",
                Duration.ofMillis(from),
                Duration.ofMillis(took),
                Tone.OK,
                false,
                limit,
                "in budget",
                "3 findings");
    }

    private static String drawn(Waterfall.Call call) {
        return everything(new Waterfall(Duration.ofSeconds(90)).call(call).getElement())
                .map(element -> element.getProperty("innerHTML", ""))
                .collect(Collectors.joining());
    }

    private static Stream<Element> everything(Element root) {
        return Stream.concat(
                Stream.of(root),
                root.getChildren().filter(child -> !child.isTextNode()).flatMap(WaterfallTest::everything));
    }
}
