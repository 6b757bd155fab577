package dev.chancery.review.grouping;

import dev.chancery.catalog.spi.Fault;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The figures of a YAML mapping, asked for by name. What is missing, out of bounds, there twice or never asked for is a
 * fault at its line and column; a figure with a fault reads as the least it may be.
 */
final class Figures {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final int LONGEST = 64 * 1024;

    private final Map<String, Node> members = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Figures> parts = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final String name;
    private final int line;
    private final int column;
    private final boolean present;

    Figures(String text) {
        this("", parsed(text));
    }

    private Figures(String name, Parsed parsed) {
        this.name = name;
        this.line = parsed.line();
        this.column = parsed.column();
        this.present = parsed.node() instanceof MappingNode;
        parsed.fault().ifPresent(faults::add);
        if (parsed.node() instanceof MappingNode mapping) {
            mapping.getValue().forEach(it -> keep(it.getKeyNode(), it.getValueNode()));
        } else if (parsed.fault().isEmpty()) {
            faults.add(new Fault(line, column, (name.isEmpty() ? "This" : name) + " is a mapping of figures."));
        }
    }

    private record Parsed(@Nullable Node node, int line, int column, Optional<Fault> fault) {

        static Parsed of(Node node) {
            return new Parsed(
                    node, Figures.line(node.getStartMark()), Figures.column(node.getStartMark()), Optional.empty());
        }

        static Parsed broken(int line, int column, String message) {
            return new Parsed(null, line, column, Optional.of(new Fault(line, column, message)));
        }
    }

    private static Parsed parsed(String text) {
        if (text.length() > LONGEST) {
            return Parsed.broken(1, 1, "The text is longer than " + LONGEST + " characters.");
        }
        try {
            var options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            var node = new Yaml(options).compose(new StringReader(text));
            return node == null ? Parsed.broken(1, 1, "The text is empty.") : Parsed.of(node);
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            return Parsed.broken(
                    mark == null ? 1 : line(mark),
                    mark == null ? 1 : column(mark),
                    "This is not YAML: " + malformed.getProblem() + ".");
        } catch (YAMLException boundless) {
            return Parsed.broken(1, 1, "This is not YAML: " + boundless.getMessage() + ".");
        }
    }

    private void keep(Node key, Node value) {
        var member = key instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (members.putIfAbsent(member, value) != null) {
            faults.add(fault(key, path(member) + " is here twice."));
        }
    }

    /** The mapping below this name. */
    Figures part(String member) {
        var node = member(member);
        var part = new Figures(
                path(member),
                node.map(Parsed::of).orElseGet(() -> new Parsed(null, line, column, Optional.of(missing(member)))));
        if (present) {
            parts.add(part);
        }
        return part;
    }

    /** A figure from 0 to 1. */
    double share(String member) {
        return figure(member, 0, 1);
    }

    double figure(String member, double least, double most) {
        var node = member(member);
        if (node.isEmpty()) {
            if (present) {
                faults.add(missing(member));
            }
            return least;
        }
        var value = number(node.get());
        if (value.isPresent() && value.get() >= least && value.get() <= most) {
            return value.get();
        }
        faults.add(fault(node.get(), path(member) + " is a number from " + words(least) + " to " + words(most) + "."));
        return least;
    }

    int whole(String member, int least, int most) {
        var figure = figure(member, least, most);
        if (figure != Math.rint(figure)) {
            member(member).ifPresent(it -> faults.add(fault(it, path(member) + " is a whole number.")));
        }
        return (int) figure;
    }

    /** Everything wrong with this mapping and those below it that were asked for, in the order of the text. */
    List<Fault> faults() {
        var all = new ArrayList<>(faults);
        members.forEach((member, node) -> {
            if (!asked.contains(member)) {
                all.add(fault(node, path(member) + " is not known."));
            }
        });
        parts.forEach(it -> all.addAll(it.faults()));
        all.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        return all;
    }

    private Optional<Node> member(String member) {
        asked.add(member);
        return Optional.ofNullable(members.get(member));
    }

    private Fault missing(String member) {
        return new Fault(line, column, path(member) + " is missing.");
    }

    private String path(String member) {
        return name.isEmpty() ? member : name + "." + member;
    }

    private static Optional<Double> number(Node node) {
        return node instanceof ScalarNode scalar
                        && NUMBER.matcher(scalar.getValue()).matches()
                ? Optional.of(Double.valueOf(scalar.getValue()))
                : Optional.empty();
    }

    private static Fault fault(Node node, String message) {
        return new Fault(line(node.getStartMark()), column(node.getStartMark()), message);
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }

    private static int column(Mark mark) {
        return mark.getColumn() + 1;
    }

    private static String words(double figure) {
        return figure == Math.rint(figure) ? String.valueOf((long) figure) : String.valueOf(figure);
    }
}
