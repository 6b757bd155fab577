package dev.chancery.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The claims that mean the same defect, why they are held to be one, and what a reviewer made of it. A group of an
 * advisory review has no class.
 */
public record GroupReport(
        UUID id,
        Optional<FindingClass> classified,
        Severity severity,
        String file,
        int startLine,
        int endLine,
        String title,
        String fingerprint,
        List<Member> members,
        List<Reason> reasons,
        List<Reason> nearMisses,
        Triage triage,
        List<Contradiction> contradictions,
        Optional<EscalationReport> escalation,
        Optional<Recurrence> recurrence) {

    public GroupReport {
        members = List.copyOf(members);
        reasons = List.copyOf(reasons);
        nearMisses = List.copyOf(nearMisses);
        contradictions = List.copyOf(contradictions);
    }

    /** A group nobody contradicted. */
    public GroupReport(
            UUID id,
            Optional<FindingClass> classified,
            Severity severity,
            String file,
            int startLine,
            int endLine,
            String title,
            String fingerprint,
            List<Member> members,
            List<Reason> reasons,
            List<Reason> nearMisses,
            Triage triage) {
        this(
                id,
                classified,
                severity,
                file,
                startLine,
                endLine,
                title,
                fingerprint,
                members,
                reasons,
                nearMisses,
                triage,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same group as these participants contradicted it, and what the second look came to. */
    public GroupReport contested(List<Contradiction> by, Optional<EscalationReport> secondLook) {
        return new GroupReport(
                id,
                classified,
                severity,
                file,
                startLine,
                endLine,
                title,
                fingerprint,
                members,
                reasons,
                nearMisses,
                triage,
                by,
                secondLook,
                recurrence);
    }

    /** The same group as it was met before, if it was. */
    public GroupReport recurring(Optional<Recurrence> before) {
        return new GroupReport(
                id,
                classified,
                severity,
                file,
                startLine,
                endLine,
                title,
                fingerprint,
                members,
                reasons,
                nearMisses,
                triage,
                contradictions,
                escalation,
                before);
    }

    /** One claim by one participant. */
    public record Member(
            String participant,
            String claim,
            int startLine,
            int endLine,
            Severity severity,
            String category,
            String rule,
            String fix) {}

    /** A signal that spoke for or against a merge, in words, with the values it stands on. */
    public record Reason(String signal, String detail, Optional<JudgementScores> scores) {

        /** What somebody says without a measure. */
        public Reason(String signal, String detail) {
            this(signal, detail, Optional.empty());
        }
    }
}
