package dev.chancery.provenance.offline;

import dev.chancery.kernel.Digest;
import dev.chancery.provenance.offline.VerificationReport.ReliedOnKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A verification report as text for people and as JSON for programs. */
final class ReportText {

    private ReportText() {}

    static String plain(VerificationReport report) {
        var links = report.links().stream().map(ReportText::line).collect(Collectors.joining("\n"));
        var keys = report.keys().stream().map(ReportText::line).collect(Collectors.joining("\n"));
        return links + "\n" + (keys.isEmpty() ? "" : "\nKeys this rests on:\n" + keys + "\n") + "\n" + report.sentence()
                + "\n";
    }

    private static String line(Link link) {
        return "%-6s %-32s %s".formatted(link.holds() ? "ok" : "FAIL", link.title(), link.detail());
    }

    private static String line(ReliedOnKey key) {
        return "  %s=%s  %s, %s"
                .formatted(
                        key.key().role().label(),
                        Pin.fingerprint(key.key()),
                        key.key().keyId(),
                        key.trust().title());
    }

    static String json(VerificationReport report) {
        var members = new LinkedHashMap<String, Object>();
        members.put("verified", report.verified());
        members.put("pinned", report.isPinned());
        report.about().map(Digest::toString).ifPresent(about -> members.put("about", about));
        report.broken().ifPresent(link -> members.put("broken", link.name().label()));
        members.put("sentence", report.sentence());
        members.put("links", report.links().stream().map(ReportText::members).toList());
        members.put("keys", report.keys().stream().map(ReportText::members).toList());
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(members)
                + "\n";
    }

    private static Map<String, Object> members(Link link) {
        var members = new LinkedHashMap<String, Object>();
        members.put("link", link.name().label());
        link.statement().ifPresent(number -> members.put("statement", number));
        members.put("holds", link.holds());
        members.put("detail", link.detail());
        return members;
    }

    private static Map<String, Object> members(ReliedOnKey key) {
        var members = new LinkedHashMap<String, Object>();
        members.put("key_id", key.key().keyId());
        members.put("role", key.key().role().label());
        members.put("fingerprint", Pin.fingerprint(key.key()).toString());
        members.put("trust", key.trust().label());
        return members;
    }
}
