package dev.chancery.review.github;

import dev.chancery.review.FindingClass;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.Severity;
import dev.chancery.review.Triage;
import java.util.Locale;

/** What a review comes to for a check. GitHub lets a required check pass on success, neutral and skipped alone. */
enum Conclusion {
    SUCCESS,
    NEUTRAL,
    FAILURE,
    ACTION_REQUIRED,
    SKIPPED,
    CANCELLED;

    /** Most participants have to agree to a severe finding for a check to fail; nobody's silence lets one pass. */
    static Conclusion of(ReviewReport report, Severity failOn) {
        return switch (report.state()) {
            case FULL, REDUCED -> ofGroups(report, failOn);
            case ADVISORY -> NEUTRAL;
            case UNAVAILABLE, QUEUED, RUNNING -> ACTION_REQUIRED;
        };
    }

    /** In GitHub's words. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Conclusion ofGroups(ReviewReport report, Severity failOn) {
        var open = report.groups().stream().filter(Conclusion::isOpen).toList();
        if (open.stream().anyMatch(it -> isAgreed(it) && it.severity().rank() <= failOn.rank())) {
            return FAILURE;
        }
        return open.isEmpty() ? SUCCESS : NEUTRAL;
    }

    /** Still to be answered, or confirmed. */
    static boolean isOpen(GroupReport group) {
        return group.triage().state() == Triage.State.OPEN || group.triage().state() == Triage.State.CONFIRMED;
    }

    private static boolean isAgreed(GroupReport group) {
        return group.classified()
                .filter(it -> it == FindingClass.CONSENSUS || it == FindingClass.MAJORITY)
                .isPresent();
    }
}
