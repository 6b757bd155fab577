package dev.chancery.models.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.models.Cost;
import dev.chancery.models.Price;
import dev.chancery.models.Usage;
import dev.chancery.models.price.PriceTable.Fault;
import dev.chancery.models.price.PriceTable.Reading.Sound;
import dev.chancery.models.price.PriceTable.Reading.Unsound;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PriceTableTest {

    @Test
    void readsDollarsForAMillionTokens() {
        assertThat(table("models:\n  one: {input: 3.00, output: 15.5}").of("one"))
                .contains(new Price(3_000_000, 15_500_000));
    }

    @Test
    void prefersTheLongestKeyThatFits() {
        var table = table("""
                models:
                  "anthropic.*": {input: 9, output: 9}
                  "anthropic.claude-3-haiku*": {input: 0.25, output: 1.25}
                """);

        assertThat(table.of("anthropic.claude-3-haiku-20240307-v1:0")).contains(new Price(250_000, 1_250_000));
        assertThat(table.of("anthropic.other")).contains(new Price(9_000_000, 9_000_000));
        assertThat(table.of("amazon.nova")).isEmpty();
    }

    @Test
    void roundsAnyFractionOfAMillionthUp() {
        assertThat(new Price(250_000, 1_250_000).of(new Usage(1, 1))).isEqualTo(new Cost(2));
        assertThat(new Price(250_000, 1_250_000).of(new Usage(0, 0))).isEqualTo(Cost.NONE);
    }

    @Test
    void saysWhereAPriceIsWrong() {
        assertThat(faults("models:\n  one: {input: -1, output: 2}"))
                .extracting(Fault::line)
                .containsExactly(2);
        assertThat(faults("models:\n  one: {input: 1}")).hasSize(1);
        assertThat(faults("models:\n  one: {input: 1, output: much}")).hasSize(1);
        assertThat(faults("models:\n  one: {input: 1, output: 0.0000001}")).hasSize(1);
        assertThat(faults("prices: {}")).hasSize(1);
        assertThat(faults("models: [")).hasSize(1);
    }

    @Test
    void refusesTextsThatGrowWithoutEnd() {
        var bomb = "a: &a [x]\n"
                + IntStream.rangeClosed(1, 60)
                        .mapToObj(it -> "b" + it + ": *a\n")
                        .collect(Collectors.joining());

        assertThat(faults(bomb)).hasSize(1);
        assertThat(faults("models: " + "[".repeat(1000) + "]".repeat(1000))).hasSize(1);
        assertThat(faults("models: " + "x".repeat(300_000))).hasSize(1);
    }

    @Test
    void theShippedTableIsSound() {
        assertThat(PriceTable.read(GovernedPrices.shipped())).isInstanceOf(Sound.class);
    }

    private static PriceTable table(String yaml) {
        return ((Sound) PriceTable.read(yaml)).table();
    }

    private static List<Fault> faults(String yaml) {
        return ((Unsound) PriceTable.read(yaml)).faults();
    }
}
