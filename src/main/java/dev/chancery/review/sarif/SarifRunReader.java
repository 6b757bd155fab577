package dev.chancery.review.sarif;

import dev.chancery.models.Remark;
import dev.chancery.models.RemarkSeverity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one run: each of its results is a remark, or is counted under the reason why it is none. */
final class SarifRunReader {

    private static final Set<String> LEVELS = Set.of("none", "note", "warning", "error");
    private static final Set<String> KINDS = Set.of("fail", "review", "open", "pass", "notApplicable", "informational");
    private static final Set<String> FAULTS = Set.of("fail", "review", "open");
    private static final Set<String> NOT_YET_SUPPRESSED = Set.of("underReview", "rejected");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d{1,3})}");

    private final SarifNode run;
    private final SarifRules rules;
    private final SarifPlaces places;
    private final Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);

    SarifRunReader(SarifNode run) {
        this.run = run;
        this.rules = new SarifRules(run.at("tool"));
        this.places = new SarifPlaces(run);
    }

    SarifRun read() {
        var driver = run.at("tool").at("driver");
        var name = driver.at("name").needed();
        var version = driver.at("semanticVersion")
                .text()
                .or(() -> driver.at("version").text());
        var remarks = run.at("results").items().stream()
                .flatMap(it -> remark(it).stream())
                .toList();
        return new SarifRun(name, version.map(Plain::text).orElse(""), remarks, sentences());
    }

    private List<String> sentences() {
        return leftOut.entrySet().stream()
                .map(it -> it.getKey().sentence(it.getValue()))
                .toList();
    }

    private Optional<Remark> remark(SarifNode result) {
        var rule = rules.of(result);
        var claim = claim(result, rule);
        var severity = rule.severity(oneOf(LEVELS, result.at("level")).orElseGet(rule::level));
        if (!FAULTS.contains(oneOf(KINDS, result.at("kind")).orElse("fail")) || severity.isEmpty()) {
            return without(LeftOut.NO_FAULT);
        }
        if (isSuppressed(result)) {
            return without(LeftOut.SUPPRESSED);
        }
        return oneOf(Set.of("new", "unchanged", "updated", "absent"), result.at("baselineState"))
                        .equals(Optional.of("absent"))
                ? without(LeftOut.ABSENT)
                : placed(result, new Told(rule, severity.get(), claim, fix(result)));
    }

    private record Told(SarifRule rule, RemarkSeverity severity, String claim, String fix) {

        Remark at(String path, int first, int last) {
            return new Remark(path, first, last, rule.id(), rule.category(), severity, claim, fix);
        }
    }

    private Optional<Remark> placed(SarifNode result, Told told) {
        var physical = result.at("locations").items().stream()
                .map(it -> it.at("physicalLocation"))
                .filter(SarifNode::isThere)
                .findFirst();
        if (physical.isEmpty() || !physical.get().at("region").at("startLine").isThere()) {
            return without(LeftOut.WITHOUT_LINES);
        }
        var region = physical.get().at("region");
        var first = region.at("startLine").number().orElse(0);
        var last = region.at("endLine").number().orElse(first);
        if (first < 1 || last < first) {
            region.fault("has to span lines from 1 on, but spans " + first + " to " + last);
            return Optional.empty();
        }
        var path = places.path(physical.get().at("artifactLocation"));
        return path.map(it -> told.at(it, first, last)).or(() -> without(LeftOut.OUTSIDE));
    }

    private static String claim(SarifNode result, SarifRule rule) {
        var message = result.at("message");
        var text = message.at("text")
                .text()
                .or(() -> message.at("id").text().flatMap(rule::message))
                .map(it -> filled(it, message.at("arguments").items()))
                .map(Plain::message)
                .filter(it -> !it.isBlank());
        if (text.isEmpty()) {
            message.fault("has to have a text, or the id of a message of its rule");
        }
        return text.orElse("");
    }

    private static String filled(String text, List<SarifNode> arguments) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(Optional.of(Integer.parseInt(it.group(1)))
                        .filter(index -> index < arguments.size())
                        .flatMap(index -> arguments.get(index).text())
                        .orElse(it.group())));
    }

    private static String fix(SarifNode result) {
        return result.at("fixes").items().stream()
                .flatMap(it -> it.at("description").at("text").text().stream())
                .findFirst()
                .map(Plain::message)
                .orElse("");
    }

    /** SARIF 2.1.0, 3.27.23: one suppression that is not accepted yet, or not at all, and the result stands. */
    private static boolean isSuppressed(SarifNode result) {
        var suppressions = result.at("suppressions").items();
        return !suppressions.isEmpty()
                && suppressions.stream()
                        .noneMatch(it -> NOT_YET_SUPPRESSED.contains(
                                it.at("status").text().orElse("accepted")));
    }

    private static Optional<String> oneOf(Set<String> choices, SarifNode node) {
        var text = node.text();
        if (text.isPresent() && !choices.contains(text.get())) {
            node.fault("cannot be " + Plain.text(text.get()));
        }
        return text;
    }

    private Optional<Remark> without(LeftOut reason) {
        leftOut.merge(reason, 1L, Long::sum);
        return Optional.empty();
    }
}
