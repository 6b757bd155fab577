package dev.chancery.review.ui;

import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.ReviewState;
import java.util.stream.Stream;

/** The state of a run in one sentence, and its grounds in a second. */
record RunSentence(String title, String grounds) {

    static RunSentence of(ReviewReport report) {
        return new RunSentence(title(report), grounds(report));
    }

    private static String title(ReviewReport report) {
        var answered = report.answered();
        var all = report.participants().size();
        return switch (report.state()) {
            case QUEUED -> "Queued: it starts as soon as a worker is free";
            case RUNNING -> "Running: " + decided(report) + " of " + all + " participants have answered";
            case FULL -> "Full review: all " + all + " participants answered in time";
            case REDUCED -> "Reduced review: " + answered + " of " + all + " participants answered in time";
            case ADVISORY -> "Advisory review: only one of " + all + " participants answered in time";
            case UNAVAILABLE -> "No review: none of " + all + " participants answered in time";
        };
    }

    private static String grounds(ReviewReport report) {
        if (!report.state().hasEnded()) {
            return "You can leave this page; the review goes on without it.";
        }
        if (report.state() == ReviewState.FULL) {
            return String.join(
                    " ",
                    Stream.concat(
                                    Stream.of(findings(report.groups().size()) + ", classed over " + report.answered()
                                            + " participants."),
                                    report.causes().stream())
                            .toList());
        }
        var causes = String.join(" ", report.causes());
        return switch (report.state()) {
            case ADVISORY -> findings(report.groups().size()) + " without classes, which need at least two. " + causes;
            case UNAVAILABLE -> causes;
            default ->
                findings(report.groups().size()) + ", classed over the " + report.answered() + " that answered. "
                        + causes;
        };
    }

    private static long decided(ReviewReport report) {
        return report.participants().stream()
                .map(ParticipantReport::outcome)
                .filter(it -> it.isPresent())
                .count();
    }

    private static String findings(int count) {
        return switch (count) {
            case 0 -> "No findings";
            case 1 -> "1 finding";
            default -> count + " findings";
        };
    }
}
