package dev.chancery.review.framing;

import dev.chancery.catalog.spi.Fault;
import dev.chancery.review.framing.PromptText.Purpose;
import dev.chancery.review.framing.PromptText.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads prompts, and keeps the place of everything that is wrong with one. */
final class PromptReader {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(.*?)\\}\\}");
    private static final Pattern FIELD = Pattern.compile("([a-z]+):[ \\t]*(.*)");
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Set<String> KNOWN = Set.of("framing", "purpose");
    private static final int LONGEST = 50_000;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> linesOfFields = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();

    Reading read(String content) {
        if (content.length() > LONGEST) {
            return new Reading.Unsound(List.of(Fault.ofTheWhole("A prompt has at most " + LONGEST + " characters.")));
        }
        var lines = content.lines().toList();
        var end = endOfFrontMatter(lines);
        if (end < 0) {
            return new Reading.Unsound(
                    List.of(
                            new Fault(
                                    1,
                                    1,
                                    "A prompt begins with its framing between two lines of three dashes: ---, framing: security, ---.")));
        }
        readFields(lines.subList(1, end));
        var purpose = purpose();
        checkPlaceholders(lines, end + 1, purpose);
        var text = String.join("\n", lines.subList(end + 1, lines.size())).strip();
        var prompt = new PromptText(purpose, framing(), text);
        return faults.isEmpty() ? new Reading.Sound(prompt) : new Reading.Unsound(inOrder(faults));
    }

    private static List<Fault> inOrder(List<Fault> faults) {
        return faults.stream()
                .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .toList();
    }

    private static int endOfFrontMatter(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
            return -1;
        }
        for (var line = 1; line < lines.size(); line++) {
            if (lines.get(line).strip().equals("---")) {
                return line;
            }
        }
        return -1;
    }

    private void readFields(List<String> lines) {
        for (var index = 0; index < lines.size(); index++) {
            var line = index + 2;
            var field = FIELD.matcher(lines.get(index));
            if (lines.get(index).isBlank()) {
                continue;
            }
            if (!field.matches() || !KNOWN.contains(field.group(1))) {
                faults.add(new Fault(line, 1, "Front matter has the lines framing: and purpose: and no others."));
            } else if (fields.putIfAbsent(field.group(1), field.group(2).strip()) != null) {
                faults.add(new Fault(line, 1, field.group(1) + " is here twice."));
            } else {
                linesOfFields.put(field.group(1), line);
            }
        }
    }

    private Purpose purpose() {
        var word = fields.getOrDefault("purpose", Purpose.REVIEW.label());
        var purpose = Arrays.stream(Purpose.values())
                .filter(it -> it.label().equals(word))
                .findFirst();
        if (purpose.isEmpty()) {
            faults.add(new Fault(line("purpose"), 10, "purpose is review or second-look."));
        }
        return purpose.orElse(Purpose.REVIEW);
    }

    private String framing() {
        var framing = fields.getOrDefault("framing", "");
        if (!WORD.matcher(framing).matches()) {
            faults.add(new Fault(line("framing"), 1, "framing is a word in lower case, such as security."));
        }
        return framing;
    }

    private int line(String field) {
        return linesOfFields.getOrDefault(field, 1);
    }

    private void checkPlaceholders(List<String> lines, int from, Purpose purpose) {
        var seen = new HashSet<String>();
        for (var line = from; line < lines.size(); line++) {
            var placeholders = PLACEHOLDER.matcher(lines.get(line));
            while (placeholders.find()) {
                var message = placeholderFault(placeholders.group(1), seen, purpose);
                if (!message.isEmpty()) {
                    faults.add(new Fault(line + 1, placeholders.start() + 1, message));
                }
            }
        }
        var missing = purpose.placeholders().stream()
                .filter(it -> !seen.contains(it))
                .map(it -> "{{" + it + "}}")
                .collect(Collectors.joining(" and "));
        if (!missing.isEmpty()) {
            faults.add(Fault.ofTheWhole("The text says nowhere " + missing + "."));
        }
    }

    private static String placeholderFault(String name, Set<String> seen, Purpose purpose) {
        if (!purpose.placeholders().contains(name)) {
            return "Nothing is put in for {{" + name + "}}.";
        }
        return seen.add(name) ? "" : "{{" + name + "}} is here twice.";
    }
}
