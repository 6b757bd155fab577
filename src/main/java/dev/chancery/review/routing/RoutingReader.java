package dev.chancery.review.routing;

import dev.chancery.catalog.spi.Fault;
import dev.chancery.review.routing.RoutingPolicy.Reading;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.convert.DurationStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads routing policies, and keeps the place of everything that is wrong with one. */
final class RoutingReader {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,62}";
    private static final String NAME = "[a-z0-9][a-z0-9._-]{0,62}";
    private static final String MODEL = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}";
    private static final String GLOB = "[^\\s\\\\]{1,200}";
    private static final int MOST_SEATS = 32;
    private static final int REPLY_TOKENS = 4_096;
    private static final BigDecimal HIGHEST_CEILING = BigDecimal.valueOf(10_000);

    private static final Set<String> POLICY = Set.of("ceiling_usd", "participants", "second_look");
    private static final Set<String> SEAT =
            Set.of("id", "framing", "analyzer", "model", "prompt", "max_tokens", "within", "optional", "when");
    private static final Set<String> WHEN = Set.of("languages", "paths", "types", "min_lines", "max_lines");
    private static final Set<String> SECOND_LOOK =
            Set.of("model", "prompt", "max_tokens", "at_most", "above", "optional");

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    Reading read(String yaml) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root == null) {
                return new Reading.Unsound(List.of(new Fault(1, 1, "A routing policy names participants.")));
            }
            var policy = policy(root);
            return faults.isEmpty() ? new Reading.Sound(policy) : new Reading.Unsound(inOrder(faults));
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            return new Reading.Unsound(List.of(new Fault(
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    "This is not YAML: " + malformed.getProblem() + ".")));
        } catch (YAMLException malformed) {
            return new Reading.Unsound(List.of(new Fault(1, 1, "This is not YAML: " + malformed.getMessage() + ".")));
        }
    }

    private static List<Fault> inOrder(List<Fault> faults) {
        return faults.stream()
                .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .toList();
    }

    private RoutingPolicy policy(Node root) {
        var fields = YamlFields.of(root, POLICY, faults);
        var seats = fields.items("participants").stream().map(this::seat).toList();
        if (seats.isEmpty() || seats.size() > MOST_SEATS) {
            fields.fault("participants", "participants is a list of 1 to " + MOST_SEATS + " entries.");
        }
        var ceiling = fields.value(
                "ceiling_usd",
                RoutingReader::micros,
                "ceiling_usd is an amount of US dollars from 0 to " + HIGHEST_CEILING + " with at most six decimals.");
        if (!fields.has("ceiling_usd")) {
            fields.fault("ceiling_usd", "The key ceiling_usd is missing: what one run may cost at worst.");
        }
        return new RoutingPolicy(
                ceiling.orElse(0L), seats, fields.node("second_look").map(this::secondLook));
    }

    private Seat seat(Node node) {
        var fields = YamlFields.of(node, SEAT, faults);
        var id = fields.text("id", ID, "An id is 1 to 63 lower-case letters, digits or dashes.");
        if (!id.isEmpty() && !ids.add(id)) {
            fields.fault("id", "There are two participants with the id " + id + ".");
        }
        return new Seat(
                id,
                fields.optionalText("framing", ID, "A framing is a word in lower case.")
                        .orElse(id),
                source(fields),
                fields.node("when").map(this::condition).orElse(Condition.ALWAYS),
                fields.value("within", RoutingReader::time, "within is a time such as 20s, from 100ms to 10m."));
    }

    private Seat.Source source(YamlFields fields) {
        if (fields.has("analyzer") == fields.has("model")) {
            fields.fault("id", "A participant is either an analyzer or a model.");
        }
        if (fields.has("analyzer")) {
            for (var key : List.of("prompt", "max_tokens", "optional")) {
                if (fields.has(key)) {
                    fields.fault(key, "An analyzer has no " + key + ".");
                }
            }
            return new Seat.Source.OfAnalyzer(fields.text("analyzer", NAME, "An analyzer goes by its id."));
        }
        return new Seat.Source.OfModel(
                fields.text("model", MODEL, "A model goes by its id in the catalogue."),
                fields.text("prompt", NAME, "A prompt goes by its name in the catalog."),
                fields.number("max_tokens", 64, 200_000, REPLY_TOKENS),
                fields.truth("optional"));
    }

    private Condition condition(Node node) {
        var fields = YamlFields.of(node, WHEN, faults);
        var languages = fields.texts("languages", NAME, "A language is a word such as java.");
        languages.stream()
                .filter(it -> !Languages.KNOWN.contains(it))
                .forEach(it -> fields.fault(
                        "languages",
                        "Nobody knows the language " + it + "; there are " + YamlFields.listed(Languages.KNOWN) + "."));
        var minLines = fields.number("min_lines", 0, 10_000_000, 0);
        var maxLines = fields.number("max_lines", 0, 10_000_000, Integer.MAX_VALUE);
        if (minLines > maxLines) {
            fields.fault("max_lines", "max_lines is not less than min_lines.");
        }
        return new Condition(
                Set.copyOf(languages),
                fields.texts("paths", GLOB, "A path pattern has no white space, such as src/**/*.java.").stream()
                        .map(Condition.Glob::new)
                        .toList(),
                Set.copyOf(fields.texts("types", ID, "A review type is a word in lower case.")),
                minLines,
                maxLines);
    }

    private SecondLook secondLook(Node node) {
        var fields = YamlFields.of(node, SECOND_LOOK, faults);
        return new SecondLook(
                fields.text("model", MODEL, "A model goes by its id in the catalogue."),
                fields.text("prompt", NAME, "A prompt goes by its name in the catalog."),
                fields.number("max_tokens", 64, 200_000, 1_024),
                fields.number("at_most", 1, 20, 3),
                fields.value("above", RoutingReader::share, "above is a number from 0 to 1.")
                        .orElse(0.0),
                fields.truth("optional"));
    }

    private static Optional<Long> micros(String text) {
        try {
            var amount = new BigDecimal(text);
            return amount.signum() < 0 || amount.compareTo(HIGHEST_CEILING) > 0
                    ? Optional.empty()
                    : Optional.of(amount.movePointRight(6).longValueExact());
        } catch (NumberFormatException | ArithmeticException noAmount) {
            return Optional.empty();
        }
    }

    private static Optional<Double> share(String text) {
        try {
            var share = Double.parseDouble(text);
            return share >= 0 && share <= 1 ? Optional.of(share) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> time(String text) {
        try {
            var time = DurationStyle.SIMPLE.parse(text);
            return time.toMillis() >= 100 && time.toMinutes() <= 10 ? Optional.of(time) : Optional.empty();
        } catch (IllegalArgumentException noTime) {
            return Optional.empty();
        }
    }
}
