package dev.chancery.review.github;

import dev.chancery.review.FindingClass;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a check shows of a review: a title, a summary, and one annotation a finding, the most urgent first. */
record CheckOutput(String title, String summary, List<Map<String, Object>> annotations) {

    /** As many as GitHub takes in one request, and as many as anybody reads. */
    static final int BATCH = 50;

    static final int MOST = 4 * BATCH;

    private static final int CLAIM = 1000;
    private static final int NAME = 200;

    CheckOutput {
        annotations = List.copyOf(annotations);
    }

    /** The head of the output with this batch of annotations, as GitHub takes it. */
    Map<String, Object> withAnnotations(int from) {
        var to = Math.min(annotations.size(), from + BATCH);
        return Map.of(
                "title", title,
                "summary", summary,
                "annotations", annotations.subList(Math.min(from, to), to));
    }

    static CheckOutput of(ReviewReport report, String page) {
        return new CheckOutput(
                title(report),
                summary(report, page),
                report.groups().stream()
                        .filter(Conclusion::isOpen)
                        .limit(MOST)
                        .map(CheckOutput::annotation)
                        .toList());
    }

    /** The output of a check that never came to a review. */
    static CheckOutput without(String title, String why) {
        return new CheckOutput(title, Markdown.text(why, CLAIM), List.of());
    }

    private static String title(ReviewReport report) {
        var findings = report.groups().stream().filter(Conclusion::isOpen).count();
        var state = report.state().label().substring(0, 1).toUpperCase(Locale.ROOT)
                + report.state().label().substring(1);
        return (report.simulated() ? "Simulated: " : "") + state + " review, "
                + (findings == 1 ? "1 finding" : findings + " findings");
    }

    private static String summary(ReviewReport report, String page) {
        var text = new StringBuilder();
        if (report.simulated()) {
            text.append("**Simulated:** at least one participant's answers came from a script.\n\n");
        }
        text.append(report.answered())
                .append(" of ")
                .append(report.participants().size())
                .append(" participants answered in time. [Open the review](")
                .append(page)
                .append(")\n\n| Class | Findings |\n|---|---|\n");
        for (var findingClass : FindingClass.values()) {
            text.append("| %s | %d |\n".formatted(findingClass.label(), report.count(findingClass)));
        }
        text.append("\n| Participant | Outcome | Findings |\n|---|---|---|\n");
        report.participants().forEach(it -> text.append(row(it)));
        report.causes().forEach(it -> text.append("\n- ").append(Markdown.text(it, CLAIM)));
        return text.toString();
    }

    private static String row(ParticipantReport it) {
        return "| %s | %s | %d |\n"
                .formatted(
                        Markdown.text(it.id(), NAME),
                        it.outcome()
                                .map(outcome -> outcome.label().replace('_', ' '))
                                .orElse("not asked"),
                        it.findings());
    }

    private static Map<String, Object> annotation(GroupReport group) {
        return Map.of(
                "path", group.file(),
                "start_line", group.startLine(),
                "end_line", group.endLine(),
                "annotation_level", level(group.severity()),
                "title", Markdown.plain(heading(group), NAME),
                "message", Markdown.plain(claims(group), 4 * CLAIM));
    }

    /** {@code Consensus, high: SQL built from input}. */
    static String heading(GroupReport group) {
        var classified = group.classified().map(FindingClass::label).orElse("advisory");
        return classified.substring(0, 1).toUpperCase(Locale.ROOT) + classified.substring(1) + ", "
                + group.severity().label() + ": " + group.title();
    }

    private static String claims(GroupReport group) {
        var text = new StringBuilder();
        group.members()
                .forEach(it -> text.append(it.participant())
                        .append(": ")
                        .append(it.claim())
                        .append('\n'));
        group.contradictions()
                .forEach(it -> text.append(it.participant())
                        .append(" disagrees: ")
                        .append(it.why())
                        .append('\n'));
        return text.toString();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "failure";
            case MEDIUM -> "warning";
            case LOW -> "notice";
        };
    }
}
