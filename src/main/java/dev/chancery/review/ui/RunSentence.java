package dev.chancery.review.ui;

import static java.util.stream.Collectors.joining;

import dev.chancery.review.CallOutcome;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.ReviewState;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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
        return Stream.of(found(report), missing(report), notes(report), taken(report))
                .filter(it -> !it.isEmpty())
                .collect(joining(" "));
    }

    private static String found(ReviewReport report) {
        var findings = findings(report.groups().size());
        return switch (report.state()) {
            case FULL -> findings + ", classed over " + report.answered() + " participants.";
            case REDUCED -> findings + ", classed over the " + report.answered() + " that answered.";
            case ADVISORY -> findings + " without classes, which need at least two.";
            case UNAVAILABLE, QUEUED, RUNNING -> "";
        };
    }

    /** {@code One was late and two were refused.} */
    private static String missing(ReviewReport report) {
        var counts = Arrays.stream(CallOutcome.values())
                .filter(it -> it != CallOutcome.IN_BUDGET)
                .map(it -> clause(it, count(report, it)))
                .filter(it -> !it.isEmpty())
                .toList();
        if (counts.isEmpty()) {
            return "";
        }
        var sentence = counts.size() == 1
                ? counts.getFirst()
                : String.join(", ", counts.subList(0, counts.size() - 1)) + " and " + counts.getLast();
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
    }

    private static String clause(CallOutcome outcome, long count) {
        return count == 0 ? "" : (count == 1 ? "one was " : count + " were ") + outcome.label();
    }

    private static long count(ReviewReport report, CallOutcome outcome) {
        return report.participants().stream()
                .filter(it -> it.outcome().filter(outcome::equals).isPresent())
                .count();
    }

    /** What is to be known besides who did not answer; of an unavailable review, why. */
    private static String notes(ReviewReport report) {
        return report.causes().stream()
                .filter(it -> report.state() == ReviewState.UNAVAILABLE || !isAboutAParticipant(report, it))
                .collect(joining(" "));
    }

    private static boolean isAboutAParticipant(ReviewReport report, String cause) {
        return report.participants().stream()
                .anyMatch(it -> cause.startsWith(it.framing() + " was ") || cause.startsWith(it.id() + " was "));
    }

    /** {@code 61 of 90 s used, $0.38 of $1.20, 41,902 tokens.} */
    private static String taken(ReviewReport report) {
        var time = report.budget()
                .flatMap(budget -> used(report)
                        .map(used -> Spans.seconds(used) + " of " + Spans.seconds(budget.total()) + " used"));
        var money = report.spend()
                .filter(it -> it.tokens() > 0)
                .map(it -> Amounts.dollars(it.costMicros()) + " of " + Amounts.dollars(it.ceilingMicros()) + ", "
                        + Amounts.tokens(it.tokens()));
        var parts = Stream.of(time, money).flatMap(Optional::stream).toList();
        return parts.isEmpty() ? "" : String.join(", ", parts) + ".";
    }

    private static Optional<Duration> used(ReviewReport report) {
        return report.startedAt().flatMap(start -> report.endedAt().map(end -> Duration.between(start, end)));
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
