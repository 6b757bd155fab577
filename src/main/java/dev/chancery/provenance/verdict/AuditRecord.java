package dev.chancery.provenance.verdict;

import dev.chancery.attest.CanonicalJson;
import dev.chancery.kernel.Digest;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The digest that fixes what a review found, without telling it: SHA-256 over the canonical JSON of who took part, what
 * each raised, and what was grouped and why. What reviewers make of it later is not part of it.
 */
final class AuditRecord {

    private AuditRecord() {}

    /** The digest the review gives itself, or else what follows from what is known of it here. */
    static Digest digest(ReviewReport report) {
        return report.audit().orElseGet(() -> derived(report));
    }

    private static Digest derived(ReviewReport report) {
        return CanonicalJson.digest(Map.of(
                "review", report.id().toString(),
                "change", report.changeDigest().toString(),
                "state", report.state().label(),
                "causes", report.causes(),
                "participants",
                        report.participants().stream()
                                .map(AuditRecord::participant)
                                .toList(),
                "groups", report.groups().stream().map(AuditRecord::group).toList()));
    }

    private static Map<String, Object> participant(ParticipantReport participant) {
        var members = new TreeMap<String, Object>(Map.of(
                "id", participant.id(),
                "framing", participant.framing(),
                "kind", participant.kind().label(),
                "version", participant.version(),
                "findings", participant.findings()));
        participant.outcome().ifPresent(outcome -> members.put("outcome", outcome.label()));
        participant.latency().map(Duration::toMillis).ifPresent(latency -> members.put("latency_ms", latency));
        return members;
    }

    private static Map<String, Object> group(GroupReport group) {
        var members = new TreeMap<String, Object>(Map.of(
                "id", group.id().toString(),
                "severity", group.severity().label(),
                "file", group.file(),
                "start_line", group.startLine(),
                "end_line", group.endLine(),
                "fingerprint", group.fingerprint(),
                "members", group.members().stream().map(AuditRecord::member).toList(),
                "reasons", reasons(group.reasons()),
                "near_misses", reasons(group.nearMisses())));
        group.classified().ifPresent(classified -> members.put("class", classified.label()));
        return members;
    }

    private static Map<String, Object> member(GroupReport.Member member) {
        return Map.of(
                "participant", member.participant(),
                "claim", member.claim(),
                "start_line", member.startLine(),
                "end_line", member.endLine(),
                "severity", member.severity().label(),
                "category", member.category(),
                "rule", member.rule(),
                "fix", member.fix());
    }

    private static List<Map<String, String>> reasons(List<GroupReport.Reason> reasons) {
        return reasons.stream()
                .map(reason -> Map.of("signal", reason.signal(), "detail", reason.detail()))
                .toList();
    }
}
