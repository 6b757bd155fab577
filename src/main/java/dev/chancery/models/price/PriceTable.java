package dev.chancery.models.price;

import dev.chancery.models.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Prices by the provider's model id, in US dollars for a million tokens. A key that ends with {@code *} stands for every
 * id that begins so; the longest key that fits counts.
 */
record PriceTable(Map<String, Price> rows) implements Prices {

    /** Some thousand models; a fault is looked for in all of it. */
    private static final int LONGEST = 200_000;

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100_000);

    public PriceTable {
        rows = Map.copyOf(rows);
    }

    /** What became of reading a table. */
    public sealed interface Reading {

        /** It can be used. */
        record Sound(PriceTable table) implements Reading {}

        /** It cannot; each fault with its line, counted from one. */
        record Unsound(List<Fault> faults) implements Reading {

            public Unsound {
                faults = List.copyOf(faults);
            }
        }
    }

    /** What is wrong, and where if that is known. */
    public record Fault(int line, int column, String detail) {}

    /** Reads a table from YAML: {@code models: {<id>: {input: 3.00, output: 15.00}}}. */
    public static Reading read(String yaml) {
        if (yaml.length() > LONGEST) {
            return unsound(1, "A price table has at most " + LONGEST + " characters.");
        }
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return new Yaml(new SafeConstructor(options)).load(yaml) instanceof Map<?, ?> root
                            && root.get("models") instanceof Map<?, ?> models
                    ? rows(models, yaml)
                    : unsound(1, "A price table has the key models, with a price for each model below it.");
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            return new Reading.Unsound(List.of(new Fault(
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    "This is not YAML: " + malformed.getProblem() + ".")));
        } catch (YAMLException boundless) {
            return unsound(1, "This is not YAML: " + boundless.getMessage() + ".");
        }
    }

    private static Reading rows(Map<?, ?> models, String yaml) {
        var rows = new TreeMap<String, Price>();
        var faults = new ArrayList<Fault>();
        models.forEach((key, value) -> {
            var id = String.valueOf(key);
            price(value).ifPresentOrElse(it -> rows.put(id, it), () -> faults.add(fault(id, yaml)));
        });
        return faults.isEmpty() ? new Reading.Sound(new PriceTable(rows)) : new Reading.Unsound(faults);
    }

    private static Fault fault(String id, String yaml) {
        var lines = yaml.lines().toList();
        for (var line = 0; line < lines.size(); line++) {
            var at = lines.get(line).indexOf(id);
            if (at >= 0) {
                return new Fault(line + 1, at + 1, wrongPrice(id));
            }
        }
        return new Fault(1, 1, wrongPrice(id));
    }

    private static String wrongPrice(String id) {
        return "The price of " + id + " is {input: …, output: …} in US dollars for a million tokens, from 0 to "
                + HIGHEST + " with at most six decimals.";
    }

    private static Optional<Price> price(Object value) {
        return value instanceof Map<?, ?> price && price.size() == 2
                ? micros(price.get("input"))
                        .flatMap(in -> micros(price.get("output")).map(out -> new Price(in, out)))
                : Optional.empty();
    }

    private static Optional<Long> micros(@Nullable Object dollars) {
        if (!(dollars instanceof Number number)) {
            return Optional.empty();
        }
        try {
            var amount = new BigDecimal(number.toString());
            return amount.signum() < 0 || amount.compareTo(HIGHEST) > 0
                    ? Optional.empty()
                    : Optional.of(amount.movePointRight(6)
                            .setScale(0, RoundingMode.UNNECESSARY)
                            .longValueExact());
        } catch (ArithmeticException | NumberFormatException tooFine) {
            return Optional.empty();
        }
    }

    private static Reading unsound(int line, String detail) {
        return new Reading.Unsound(List.of(new Fault(line, 1, detail)));
    }

    @Override
    public Optional<Price> of(String upstream) {
        var exact = rows.get(upstream);
        return exact != null
                ? Optional.of(exact)
                : rows.entrySet().stream()
                        .filter(it -> it.getKey().endsWith("*"))
                        .filter(it -> upstream.startsWith(
                                it.getKey().substring(0, it.getKey().length() - 1)))
                        .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                        .map(Map.Entry::getValue);
    }
}
