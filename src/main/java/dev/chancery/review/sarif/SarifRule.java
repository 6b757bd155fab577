package dev.chancery.review.sarif;

import dev.chancery.models.RemarkSeverity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a tool says about one of its rules. The category of its remarks is the framing its tags name, {@code correctness}
 * unless told otherwise, and the rule; {@code security-severity}, as code scanning has it, outranks the level.
 */
record SarifRule(String id, SarifNode node) {

    private static final List<String> FRAMINGS = List.of("security", "correctness", "reliability", "maintainability");
    private static final double CRITICAL = 9.0;
    private static final double HIGH = 7.0;
    private static final double MEDIUM = 4.0;

    String category() {
        var tags = properties().at("tags").value();
        var framing = score().isPresent()
                ? FRAMINGS.getFirst()
                : FRAMINGS.stream()
                        .filter(it -> Stream.iterate(0, i -> i < tags.size(), i -> i + 1)
                                .anyMatch(i -> tags.path(i).isString()
                                        && tags.path(i).stringValue().equalsIgnoreCase(it)))
                        .findFirst()
                        .orElse("correctness");
        return framing + "." + slug(id);
    }

    /** How much harm it does at this level; empty when the level says that it does none. */
    Optional<RemarkSeverity> severity(String level) {
        return switch (level) {
            case "error" -> score().or(() -> Optional.of(RemarkSeverity.HIGH));
            case "warning" -> score().or(() -> Optional.of(RemarkSeverity.MEDIUM));
            case "note" -> score().or(() -> Optional.of(RemarkSeverity.LOW));
            default -> Optional.empty();
        };
    }

    /** What a result of this rule has when it names no level. */
    String level() {
        return node.at("defaultConfiguration").at("level").text().orElse("warning");
    }

    /** The message the rule has under this name. */
    Optional<String> message(String name) {
        return node.at("messageStrings").at(name).at("text").text();
    }

    private Optional<RemarkSeverity> score() {
        return properties()
                .at("security-severity")
                .text()
                .flatMap(SarifRule::number)
                .map(it -> {
                    if (it >= CRITICAL) {
                        return RemarkSeverity.CRITICAL;
                    }
                    return it >= HIGH ? RemarkSeverity.HIGH : it >= MEDIUM ? RemarkSeverity.MEDIUM : RemarkSeverity.LOW;
                });
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException noScore) {
            return Optional.empty();
        }
    }

    private SarifNode properties() {
        return node.at("properties");
    }

    /** {@code Java/SqlInjection} as {@code java-sqlinjection}. */
    private static String slug(String id) {
        var slug = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "rule" : slug;
    }
}
