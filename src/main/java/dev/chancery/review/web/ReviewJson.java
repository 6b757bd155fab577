package dev.chancery.review.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.FindingClass;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.Recurrence;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.Triage;
import dev.chancery.review.web.GroundsJson.ContradictionJson;
import dev.chancery.review.web.GroundsJson.EscalationJson;
import dev.chancery.review.web.GroundsJson.ModelJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review as the API tells it; what is not there yet is null. */
record ReviewJson(
        UUID id,
        String state,
        String title,
        @Nullable String repository,
        @Nullable String base,
        @Nullable String head,
        @Nullable String baseCommit,
        @Nullable String headCommit,
        String changeDigest,
        List<String> causes,
        boolean simulated,
        boolean sample,
        UUID invocationId,
        String submittedBy,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        List<ParticipantJson> participants,
        List<GroupJson> groups,
        GroundsJson grounds) {

    record ParticipantJson(
            String id,
            String framing,
            String kind,
            String version,
            @Nullable String outcome,
            @Nullable Long latencyMs,
            int findings,
            String detail,
            int dropped,
            int soundPlaces,
            @Nullable ModelJson model) {}

    record GroupJson(
            UUID id,
            @JsonProperty("class") @Nullable String classified,
            String severity,
            String file,
            int startLine,
            int endLine,
            String title,
            String fingerprint,
            List<MemberJson> members,
            List<ReasonJson> reasons,
            List<ReasonJson> nearMisses,
            List<ContradictionJson> contradictions,
            @Nullable EscalationJson escalation,
            TriageJson triage,
            @Nullable MetJson met) {}

    /** The finding an earlier review met, and what became of its answer. */
    record MetJson(String as, UUID finding, UUID review, String evidence, String changed, Instant firstSeen) {}

    record MemberJson(
            String participant,
            String claim,
            int startLine,
            int endLine,
            String severity,
            String category,
            String rule,
            String fix) {}

    record ReasonJson(
            String signal, String detail, @Nullable ScoresJson scores) {}

    record ScoresJson(
            @Nullable Double similarity, double needed, double margin, double averageMargin, String thresholds) {}

    record TriageJson(
            String state,
            @Nullable String reason,
            String note,
            @Nullable UUID duplicateOf,
            @Nullable Instant until,
            @Nullable String by,
            @Nullable Instant at,
            long version) {}

    static ReviewJson of(ReviewReport it) {
        return new ReviewJson(
                it.id().value(),
                it.state().label(),
                it.title(),
                it.repository().orElse(null),
                it.base().orElse(null),
                it.head().orElse(null),
                it.baseCommit().orElse(null),
                it.headCommit().orElse(null),
                it.changeDigest().toString(),
                it.causes(),
                it.simulated(),
                it.sample(),
                it.invocation().value(),
                it.submittedBy(),
                it.submittedAt(),
                it.startedAt().orElse(null),
                it.endedAt().orElse(null),
                it.participants().stream().map(ReviewJson::participant).toList(),
                it.groups().stream().map(ReviewJson::group).toList(),
                GroundsJson.of(it.grounds()));
    }

    private static ParticipantJson participant(ParticipantReport it) {
        return new ParticipantJson(
                it.id(),
                it.framing(),
                it.kind().label(),
                it.version(),
                it.outcome().map(CallOutcome::label).orElse(null),
                it.latency().map(Duration::toMillis).orElse(null),
                it.findings(),
                it.detail(),
                it.dropped(),
                it.soundPlaces(),
                it.model().map(ModelJson::of).orElse(null));
    }

    static GroupJson group(GroupReport it) {
        return new GroupJson(
                it.id(),
                it.classified().map(FindingClass::label).orElse(null),
                it.severity().label(),
                it.file(),
                it.startLine(),
                it.endLine(),
                it.title(),
                it.fingerprint(),
                it.members().stream().map(ReviewJson::member).toList(),
                it.reasons().stream().map(ReviewJson::reason).toList(),
                it.nearMisses().stream().map(ReviewJson::reason).toList(),
                it.contradictions().stream().map(ContradictionJson::of).toList(),
                it.escalation().map(EscalationJson::of).orElse(null),
                triage(it.triage()),
                it.recurrence().map(ReviewJson::met).orElse(null));
    }

    private static MetJson met(Recurrence it) {
        return new MetJson(
                it.kind().label(), it.of(), it.review().value(), it.evidence(), it.changed(), it.firstSeen());
    }

    private static MemberJson member(GroupReport.Member it) {
        return new MemberJson(
                it.participant(),
                it.claim(),
                it.startLine(),
                it.endLine(),
                it.severity().label(),
                it.category(),
                it.rule(),
                it.fix());
    }

    private static ReasonJson reason(GroupReport.Reason it) {
        return new ReasonJson(
                it.signal(),
                it.detail(),
                it.scores()
                        .map(scores -> new ScoresJson(
                                scores.similarity().orElse(null),
                                scores.needed(),
                                scores.margin(),
                                scores.averageMargin(),
                                scores.thresholds()))
                        .orElse(null));
    }

    static TriageJson triage(Triage it) {
        Optional<String> reason = it.reason().map(Triage.Dismissal::label);
        return new TriageJson(
                it.state().label(),
                reason.orElse(null),
                it.note(),
                it.duplicateOf().orElse(null),
                it.until().orElse(null),
                it.by().orElse(null),
                it.at().orElse(null),
                it.version());
    }
}
