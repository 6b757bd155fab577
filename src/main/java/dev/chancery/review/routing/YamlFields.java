package dev.chancery.review.routing;

import dev.chancery.catalog.spi.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The fields of one YAML map, each with its place. What is wrong is collected, so that one reading tells all of it. */
final class YamlFields {

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Node map;
    private final List<Fault> faults;

    private YamlFields(Node map, List<Fault> faults) {
        this.map = map;
        this.faults = faults;
    }

    /** Reads a map that may have these keys and no others; what is no map is a fault and has no fields. */
    static YamlFields of(Node node, Set<String> known, List<Fault> faults) {
        var fields = new YamlFields(node, faults);
        if (!(node instanceof MappingNode mapping)) {
            fields.fault(node, "Here has to be a map with " + listed(known) + ".");
            return fields;
        }
        for (var entry : mapping.getValue()) {
            var key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(key)) {
                fields.fault(
                        entry.getKeyNode(), "Nobody knows the key " + key + " here; there are " + listed(known) + ".");
            } else if (fields.values.putIfAbsent(key, entry.getValueNode()) != null) {
                fields.fault(entry.getKeyNode(), "The key " + key + " is here twice.");
            }
        }
        return fields;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Text that must be there and must fit; the empty text stands for a fault. */
    String text(String key, String form, String what) {
        if (!has(key)) {
            fault(map, "The key " + key + " is missing.");
            return "";
        }
        return optionalText(key, form, what).orElse("");
    }

    Optional<String> optionalText(String key, String form, String what) {
        return node(key).flatMap(it -> text(it, form, what));
    }

    /** Reads the scalar with this, which says nothing to what it does not understand. */
    <T> Optional<T> value(String key, Function<String, Optional<T>> reader, String what) {
        return node(key).flatMap(node -> {
            var read = node instanceof ScalarNode scalar ? reader.apply(scalar.getValue()) : Optional.<T>empty();
            if (read.isEmpty()) {
                fault(node, what);
            }
            return read;
        });
    }

    int number(String key, int from, int to, int otherwise) {
        return value(
                        key,
                        text -> whole(text).filter(it -> it >= from && it <= to),
                        key + " is a whole number from " + from + " to " + to + ".")
                .orElse(otherwise);
    }

    boolean truth(String key) {
        return value(
                        key,
                        text -> Set.of("true", "false").contains(text)
                                ? Optional.of(text.equals("true"))
                                : Optional.empty(),
                        key + " is true or false.")
                .orElse(false);
    }

    /** A list of texts, or one alone. */
    List<String> texts(String key, String form, String what) {
        return items(key).stream().flatMap(it -> text(it, form, what).stream()).toList();
    }

    /** The items of a list; something else stands for a list of itself. */
    List<Node> items(String key) {
        return node(key)
                .map(it -> it instanceof SequenceNode sequence ? List.copyOf(sequence.getValue()) : List.of(it))
                .orElse(List.of());
    }

    void fault(String key, String message) {
        fault(node(key).orElse(map), message);
    }

    private void fault(Node node, String message) {
        var mark = node.getStartMark();
        faults.add(new Fault(mark.getLine() + 1, mark.getColumn() + 1, message));
    }

    private Optional<String> text(Node node, String form, String what) {
        if (node instanceof ScalarNode scalar
                && !scalar.getTag().equals(Tag.NULL)
                && scalar.getValue().matches(form)) {
            return Optional.of(scalar.getValue());
        }
        fault(node, what);
        return Optional.empty();
    }

    private static Optional<Integer> whole(String text) {
        try {
            return Optional.of(new BigDecimal(text).intValueExact());
        } catch (NumberFormatException | ArithmeticException notWhole) {
            return Optional.empty();
        }
    }

    static String listed(Collection<String> words) {
        return String.join(", ", new ArrayList<>(new TreeSet<>(words)));
    }
}
