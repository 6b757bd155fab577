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
        Course course) {

    public GroupReport {
        members = List.copyOf(members);
        reasons = List.copyOf(reasons);
        nearMisses = List.copyOf(nearMisses);
    }

    /** The participants that hold its place to be sound. */
    public List<Contradiction> contradictions() {
        return course.contradictions();
    }

    /** What the second look came to, if it was contested. */
    public Optional<EscalationReport> escalation() {
        return course.escalation();
    }

    /** The finding it was met as before, if it was. */
    public Optional<Recurrence> recurrence() {
        return course.recurrence();
    }

    /** The same group after it went through this. */
    public GroupReport after(Course later) {
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
                later);
    }

    /** What a group went through beside being raised: who contradicted it, what the second look said, whether it was met before. */
    public record Course(
            List<Contradiction> contradictions,
            Optional<EscalationReport> escalation,
            Optional<Recurrence> recurrence) {

        /** A group nobody contradicted, and nobody met before. */
        public static final Course NONE = new Course(List.of(), Optional.empty(), Optional.empty());

        public Course {
            contradictions = List.copyOf(contradictions);
        }

        /** The same, contradicted by these, and what the second look came to. */
        public Course contested(List<Contradiction> by, Optional<EscalationReport> secondLook) {
            return new Course(by, secondLook, recurrence);
        }
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
