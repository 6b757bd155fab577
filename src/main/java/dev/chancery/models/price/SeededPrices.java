package dev.chancery.models.price;

import dev.chancery.models.Price;
import dev.chancery.models.price.PriceTable.Reading.Sound;
import dev.chancery.models.price.PriceTable.Reading.Unsound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The table that ships with the application. */
@Component
class SeededPrices implements Prices {

    private final PriceTable table = read();

    @Override
    public Optional<Price> of(String upstream) {
        return table.of(upstream);
    }

    static PriceTable read() {
        return switch (PriceTable.read(text())) {
            case Sound(var table) -> table;
            case Unsound(var faults) ->
                throw new IllegalStateException("The shipped price table is unsound: " + faults);
        };
    }

    static String text() {
        try (var stream = SeededPrices.class.getResourceAsStream("prices.yaml")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
