package dev.chancery.review.sarif;

import dev.chancery.review.FindingClass;
import dev.chancery.review.GroupReport;
import dev.chancery.review.Severity;
import dev.chancery.review.Triage;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One finding as a SARIF result. What is contested is for review and has no level, as the standard wants it; answers
 * that let a finding rest are suppressions.
 */
record ResultOut(GroupReport group, RulesOut rules) {

    static final String ROOT = "%SRCROOT%";

    private static final int MOST_LOCATIONS = 100;

    Map<String, Object> members() {
        var category = category();
        var contested = group.classified().equals(Optional.of(FindingClass.CONTESTED));
        var result = SarifWriter.members(
                "ruleId", category,
                "ruleIndex", rules.index(category),
                "kind", contested ? "review" : "fail",
                "level", contested ? "none" : level(group.severity()),
                "message", Map.of("text", message()),
                "locations", List.of(location(group.startLine(), group.endLine())),
                "guid", SarifWriter.guid(group.id()),
                "correlationGuid", SarifWriter.guid(group.id()),
                "partialFingerprints", Map.of("chanceryFinding/v1", group.fingerprint()),
                "suppressions", suppressions());
        var others = group.members().stream()
                .filter(it -> it.startLine() != group.startLine() || it.endLine() != group.endLine())
                .map(it -> location(it.startLine(), it.endLine()))
                .distinct()
                .limit(MOST_LOCATIONS)
                .toList();
        if (!others.isEmpty()) {
            result.put("relatedLocations", others);
        }
        result.put("properties", properties());
        return result;
    }

    /** Of the claim that speaks for the finding. */
    private String category() {
        return group.members().stream()
                .filter(it -> it.claim().equals(group.title()))
                .findFirst()
                .or(() -> group.members().stream().findFirst())
                .map(GroupReport.Member::category)
                .filter(it -> !it.isBlank())
                .orElse("uncategorised");
    }

    private String message() {
        var fix = group.members().stream()
                .map(GroupReport.Member::fix)
                .filter(it -> !it.isBlank())
                .findFirst();
        return fix.map(it -> group.title() + "\n\nFix: " + it).orElse(group.title());
    }

    private Map<String, Object> location(int first, int last) {
        return Map.of(
                "physicalLocation",
                SarifWriter.members(
                        "artifactLocation", SarifWriter.members("uri", uri(group.file()), "uriBaseId", ROOT),
                        "region", SarifWriter.members("startLine", first, "endLine", last)));
    }

    private Map<String, Object> properties() {
        var properties = SarifWriter.members(
                "finding", group.id().toString(),
                "severity", group.severity().label(),
                "class", group.classified().map(FindingClass::label).orElse("none"),
                "triage", group.triage().state().label(),
                "raisedBy",
                        group.members().stream()
                                .map(GroupReport.Member::participant)
                                .distinct()
                                .toList(),
                "disputedBy",
                        group.contradictions().stream()
                                .map(it -> it.participant())
                                .distinct()
                                .toList());
        group.recurrence().ifPresent(it -> properties.put("met", it.kind().label()));
        return properties;
    }

    private List<Map<String, Object>> suppressions() {
        var triage = group.triage();
        return switch (triage.state()) {
            case OPEN, CONFIRMED -> List.of();
            case DISMISSED ->
                List.of(suppression(
                        "accepted", triage.reason().map(Triage.Dismissal::title).orElse("Dismissed")));
            case DUPLICATE ->
                List.of(suppression(
                        "accepted",
                        "Duplicate of "
                                + triage.duplicateOf().map(Object::toString).orElse("another finding")));
            case SNOOZED ->
                List.of(suppression(
                        "underReview",
                        "Put off until " + triage.until().map(Object::toString).orElse("it reappears")));
        };
    }

    private Map<String, Object> suppression(String status, String why) {
        var note = group.triage().note();
        return SarifWriter.members(
                "kind", "external", "status", status, "justification", note.isBlank() ? why : why + ": " + note);
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "note";
        };
    }

    private static String uri(String path) {
        try {
            var encoded = new URI(null, null, "/" + path, null).toASCIIString().substring(1);
            return encoded.split("/", 2)[0].contains(":") ? "./" + encoded : encoded;
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("A path makes a URI, but not: " + path, impossible);
        }
    }
}
