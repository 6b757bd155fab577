package dev.chancery.review.run;

import dev.chancery.kernel.Digest;
import dev.chancery.review.AssetUse;
import dev.chancery.review.Contradiction;
import dev.chancery.review.EscalationReport;
import dev.chancery.review.FindingClass;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ModelPart;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.framing.Framing;
import dev.chancery.review.store.Calls;
import dev.chancery.review.store.RunFacts;
import dev.chancery.review.store.SoundSaid;
import dev.chancery.review.store.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All there is to tell about a review when it ends: by which governed versions, who was meant to take part and did, who
 * said what, what was grouped and why, what was looked at again and what came of it, and what each call took. What
 * reviewers make of it later is not part of it, and neither is code, nor a word of a prompt or a reply.
 */
final class AuditRecord {

    private AuditRecord() {}

    static Map<String, Object> of(
            ReviewReport report,
            RunFacts facts,
            List<SoundSaid> soundPlaces,
            List<Calls.OfParticipant> calls,
            Map<String, EscalationReport> escalations) {
        var record = new TreeMap<String, Object>();
        record.put("schema", "chancery-review-audit/1");
        record.put("review", review(report, facts));
        record.put("governance", governance(report, facts));
        record.put("spend", spend(report));
        record.put(
                "participants",
                report.participants().stream().map(AuditRecord::participant).toList());
        record.put("calls", calls.stream().map(AuditRecord::call).toList());
        record.put(
                "sound_places",
                soundPlaces.stream().map(AuditRecord::soundPlace).toList());
        record.put("groups", report.groups().stream().map(AuditRecord::group).toList());
        record.put(
                "escalations",
                new TreeMap<>(escalations)
                        .entrySet().stream()
                                .map(it -> escalation(it.getKey(), it.getValue()))
                                .toList());
        record.put("simulated", report.simulated());
        return record;
    }

    private static Map<String, Object> review(ReviewReport report, RunFacts facts) {
        var members = members(
                "id", report.id().toString(),
                "invocation", report.invocation().toString(),
                "submitted_by", report.submittedBy(),
                "submitted_at", report.submittedAt().toString(),
                "change_digest", report.changeDigest().toString(),
                "state", report.state().label(),
                "causes", report.causes(),
                "lapses", facts.lapses());
        put(members, "type", facts.terms().flatMap(Terms::type));
        put(members, "base_commit", report.baseCommit());
        put(members, "head_commit", report.headCommit());
        put(members, "started_at", report.startedAt().map(Instant::toString));
        put(members, "ended_at", report.endedAt().map(Instant::toString));
        return members;
    }

    private static Map<String, Object> governance(ReviewReport report, RunFacts facts) {
        var members = members(
                "framing_version", Framing.VERSION,
                "words_kept", facts.terms().filter(Terms::keepsWords).isPresent(),
                "budget_ms", facts.budget().total().toMillis(),
                "call_limit_ms", facts.budget().call().toMillis());
        put(members, "routing", report.bundle().map(it -> asset(it.routing())));
        put(members, "thresholds", report.bundle().map(it -> asset(it.thresholds())));
        put(members, "grouped_by", facts.groupingVersion());
        put(
                members,
                "second_look",
                facts.terms()
                        .flatMap(Terms::secondLook)
                        .map(it -> members(
                                "model",
                                it.model(),
                                "provider",
                                it.provider(),
                                "prompt",
                                asset(it.prompt()),
                                "simulated",
                                it.simulated())));
        return members;
    }

    private static Map<String, Object> spend(ReviewReport report) {
        return report.spend()
                .map(it -> members(
                        "worst_tokens", it.worstTokens(),
                        "worst_cost_micros", it.worstCostMicros(),
                        "ceiling_micros", it.ceilingMicros(),
                        "tokens", it.tokens(),
                        "cost_micros", it.costMicros()))
                .orElseGet(TreeMap::new);
    }

    private static Map<String, Object> participant(ParticipantReport it) {
        var members = members(
                "id", it.id(),
                "framing", it.framing(),
                "kind", it.kind().label(),
                "version", it.version(),
                "findings", it.findings(),
                "sound_places", it.soundPlaces(),
                "dropped", it.dropped(),
                "detail", it.detail());
        put(members, "outcome", it.outcome().map(outcome -> outcome.label()));
        put(members, "asked_after_ms", it.askedAfter().map(Duration::toMillis));
        put(members, "latency_ms", it.latency().map(Duration::toMillis));
        put(members, "model", it.model().map(AuditRecord::model));
        return members;
    }

    private static Map<String, Object> model(ModelPart it) {
        return members(
                "id", it.model(),
                "provider", it.provider(),
                "prompt", asset(it.prompt()),
                "input_tokens", it.inputTokens(),
                "output_tokens", it.outputTokens(),
                "cost_micros", it.costMicros(),
                "attempts", it.attempts(),
                "simulated", it.simulated());
    }

    private static Map<String, Object> call(Calls.OfParticipant of) {
        var it = of.call();
        return members(
                "participant", of.participant(),
                "purpose", it.purpose().label(),
                "outcome", it.outcome(),
                "latency_ms", it.latency().toMillis(),
                "input_tokens", it.inputTokens(),
                "output_tokens", it.outputTokens(),
                "cost_micros", it.costMicros(),
                "attempts", it.attempts(),
                "prompt_digest", it.prompt().toString());
    }

    private static Map<String, Object> soundPlace(SoundSaid said) {
        var it = said.place();
        return members(
                "participant", said.participant(),
                "file", it.path(),
                "start_line", it.startLine(),
                "end_line", it.endLine(),
                "category", it.category(),
                "why", it.why());
    }

    private static Map<String, Object> group(GroupReport it) {
        var members = members(
                "id", it.id().toString(),
                "severity", it.severity().label(),
                "file", it.file(),
                "start_line", it.startLine(),
                "end_line", it.endLine(),
                "fingerprint", it.fingerprint(),
                "members", it.members().stream().map(AuditRecord::member).toList(),
                "merged_because", reasons(it.reasons()),
                "kept_apart_because", reasons(it.nearMisses()),
                "contradicted_by",
                        it.contradictions().stream()
                                .map(AuditRecord::contradiction)
                                .toList());
        put(members, "class", it.classified().map(FindingClass::label));
        put(members, "escalation", it.escalation().map(look -> look.outcome().label()));
        return members;
    }

    private static Map<String, Object> member(GroupReport.Member it) {
        return members(
                "participant", it.participant(),
                "claim", it.claim(),
                "start_line", it.startLine(),
                "end_line", it.endLine(),
                "severity", it.severity().label(),
                "category", it.category(),
                "rule", it.rule(),
                "fix", it.fix());
    }

    private static List<Map<String, Object>> reasons(List<GroupReport.Reason> reasons) {
        return reasons.stream()
                .map(it -> members("signal", it.signal(), "detail", it.detail()))
                .toList();
    }

    private static Map<String, Object> contradiction(Contradiction it) {
        return members(
                "participant", it.participant(),
                "why", it.why(),
                "start_line", it.startLine(),
                "end_line", it.endLine());
    }

    private static Map<String, Object> escalation(String subject, EscalationReport it) {
        return members(
                "subject", subject,
                "outcome", it.outcome().label(),
                "reason", it.reason(),
                "asked", it.participant(),
                "asked_after_ms", it.asked().toMillis(),
                "latency_ms", it.latency().toMillis());
    }

    private static Map<String, Object> asset(AssetUse it) {
        return members("kind", it.kind(), "name", it.name(), "number", it.number(), "digest", digest(it.digest()));
    }

    private static String digest(Digest digest) {
        return digest.toString();
    }

    private static Map<String, Object> members(Object... namesAndValues) {
        var members = new TreeMap<String, Object>();
        for (var index = 0; index < namesAndValues.length; index += 2) {
            members.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return members;
    }

    private static void put(Map<String, Object> members, String name, Optional<?> value) {
        value.ifPresent(it -> members.put(name, it));
    }
}
