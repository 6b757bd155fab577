package dev.chancery.review.framing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.catalog.spi.Fault;
import dev.chancery.review.framing.PromptText.Purpose;
import dev.chancery.review.framing.PromptText.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"security", "correctness", "reliability", "maintainability", "performance", "second-look"})
    void readsWhatShips(String name) {
        assertThat(PromptText.read(Prompts.shipped(name)))
                .isInstanceOfSatisfying(
                        Reading.Sound.class,
                        it -> assertThat(it.prompt().framing()).isEqualTo(name));
    }

    @Test
    void readsFramingPurposeAndText() {
        var prompt = PromptText.read("---\nframing: money\npurpose: review\n---\n\nFollow the money.\n{{diff}}\n");

        assertThat(prompt)
                .isEqualTo(new Reading.Sound(new PromptText(Purpose.REVIEW, "money", "Follow the money.\n{{diff}}")));
    }

    @Test
    void saysWhereAPromptIsWrong() {
        assertThat(faults("---\nframing: Money\ntone: kind\nframing: b\n---\n{{diff}}\nand {{diff}} of {{weather}}\n"))
                .extracting(Fault::toString)
                .containsExactly(
                        "2:1 framing is a word in lower case, such as security.",
                        "3:1 Front matter has the lines framing: and purpose: and no others.",
                        "4:1 framing is here twice.",
                        "7:5 {{diff}} is here twice.",
                        "7:17 Nothing is put in for {{weather}}.");
    }

    @Test
    void asksASecondLookForAllItNeeds() {
        assertThat(faults("---\nframing: again\npurpose: second-look\n---\n{{diff}}"))
                .extracting(Fault::message)
                .containsExactly("The text says nowhere {{finding}} and {{objections}}.");
        assertThat(faults("---\nframing: again\npurpose: third-look\n---\n{{diff}}"))
                .extracting(Fault::message)
                .containsExactly("purpose is review or second-look.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "framing: security", "---\nframing: security\n{{diff}}"})
    void asksForFrontMatter(String content) {
        assertThat(faults(content))
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains("three dashes"));
    }

    private static List<Fault> faults(String content) {
        return switch (PromptText.read(content)) {
            case Reading.Sound _ -> List.of();
            case Reading.Unsound(var faults) -> faults;
        };
    }
}
