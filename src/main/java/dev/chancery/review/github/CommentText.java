package dev.chancery.review.github;

import dev.chancery.review.Contradiction;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ReviewReport;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a comment says about a finding. Everything models wrote is made harmless; the mark at the end is ours. */
final class CommentText {

    private static final Pattern MARK = Pattern.compile("<!-- chancery:finding:([0-9a-f]{16,128}) -->\\s*$");
    private static final int CLAIM = 1500;
    private static final int TITLE = 300;
    private static final int MOST_CLAIMS = 8;

    private CommentText() {}

    static String of(ReviewReport report, GroupReport group) {
        var text = new StringBuilder();
        text.append("**")
                .append(Markdown.text(CheckOutput.heading(group), TITLE))
                .append("**");
        if (report.simulated()) {
            text.append(" (simulated)");
        }
        group.members().stream().limit(MOST_CLAIMS).forEach(it -> text.append(said(it)));
        group.contradictions().stream().limit(MOST_CLAIMS).forEach(it -> text.append(disagrees(it)));
        group.members().stream()
                .map(GroupReport.Member::fix)
                .filter(it -> !it.isBlank())
                .findFirst()
                .ifPresent(it -> text.append("\n\n*Fix:* ").append(Markdown.text(it, CLAIM)));
        return text.append("\n\n").append(mark(group.fingerprint())).toString();
    }

    /** What becomes of the comment on a finding that the latest commit does not have any more. */
    static String gone(String fingerprint, String commit) {
        return "Not found any more in " + Markdown.code(commit.substring(0, 10), 10) + ".\n\n" + mark(fingerprint);
    }

    /** The finding a comment of ours is about. */
    static Optional<String> fingerprintIn(String body) {
        var mark = MARK.matcher(body);
        return mark.find() ? Optional.of(mark.group(1)) : Optional.empty();
    }

    /** What a review of ours says besides its comments. */
    static String review(ReviewReport report, PullCheck check, String page) {
        return (report.simulated() ? "**Simulated.** " : "") + "[The review](" + page + ") has "
                + report.groups().size() + " findings.\n\n" + reviewMark(check);
    }

    static String reviewMark(PullCheck check) {
        return "<!-- chancery:check:" + check.id() + " -->";
    }

    private static String said(GroupReport.Member it) {
        return "\n\n" + Markdown.code(it.participant(), TITLE) + " " + Markdown.text(it.claim(), CLAIM);
    }

    private static String disagrees(Contradiction it) {
        return "\n\n" + Markdown.code(it.participant(), TITLE) + " disagrees: " + Markdown.text(it.why(), CLAIM);
    }

    private static String mark(String fingerprint) {
        return "<!-- chancery:finding:" + fingerprint + " -->";
    }
}
