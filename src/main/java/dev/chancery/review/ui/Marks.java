package dev.chancery.review.ui;

import dev.chancery.console.Tone;
import dev.chancery.console.components.Chip;
import dev.chancery.console.components.StatusWord;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.FindingClass;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewState;
import dev.chancery.review.Severity;
import dev.chancery.review.Triage;
import java.util.Locale;
import java.util.Optional;

/** How classes, severities, states and outcomes look, the same on every page. */
final class Marks {

    private Marks() {}

    /** The class of a group; a group of an advisory review has none, and says so. */
    static Chip chip(Optional<FindingClass> findingClass) {
        return findingClass.map(it -> new Chip(tone(it), title(it))).orElseGet(() -> new Chip(Tone.QUIET, "Advisory"));
    }

    static String title(FindingClass findingClass) {
        return capitalised(findingClass.name());
    }

    static Tone tone(FindingClass findingClass) {
        return switch (findingClass) {
            case CONTESTED -> Tone.AI;
            case CONSENSUS -> Tone.OK;
            case MAJORITY -> Tone.INFO;
            case MINORITY -> Tone.QUIET;
        };
    }

    static StatusWord word(Severity severity) {
        return StatusWord.plain(
                switch (severity) {
                    case CRITICAL -> Tone.BAD;
                    case HIGH -> Tone.WARN;
                    case MEDIUM, LOW -> Tone.QUIET;
                },
                capitalised(severity.name()));
    }

    static Tone tone(ReviewState state) {
        return switch (state) {
            case QUEUED, RUNNING -> Tone.INFO;
            case FULL -> Tone.OK;
            case REDUCED, ADVISORY -> Tone.WARN;
            case UNAVAILABLE -> Tone.BAD;
        };
    }

    /** The icon of the state's tone, for renderers that cannot hold a component. */
    static String icon(ReviewState state) {
        return switch (state) {
            case QUEUED, RUNNING -> "info-circle";
            case FULL -> "check-circle";
            case REDUCED, ADVISORY -> "warning";
            case UNAVAILABLE -> "close-circle";
        };
    }

    static StatusWord word(Triage.State state) {
        return new StatusWord(
                switch (state) {
                    case OPEN -> Tone.INFO;
                    case CONFIRMED -> Tone.OK;
                    case DUPLICATE, DISMISSED, SNOOZED -> Tone.QUIET;
                },
                capitalised(state.name()));
    }

    static Tone tone(CallOutcome outcome) {
        return switch (outcome) {
            case IN_BUDGET -> Tone.OK;
            case LATE -> Tone.WARN;
            case FAILED, REFUSED -> Tone.BAD;
        };
    }

    static String title(CallOutcome outcome) {
        return outcome.label().replace('_', ' ');
    }

    /** The icon of the outcome's tone. */
    static String icon(CallOutcome outcome) {
        return switch (outcome) {
            case IN_BUDGET -> "check-circle";
            case LATE -> "warning";
            case FAILED, REFUSED -> "close-circle";
        };
    }

    /** Who speaks for a framing: {@code claude-sonnet · v14}, {@code pmd · 7.27.0}. */
    static String source(ParticipantReport it) {
        return it.model()
                .map(model -> model.model()
                        + (model.prompt().number() > 0 ? " · v" + model.prompt().number() : ""))
                .orElseGet(() -> source(it.id(), it.framing(), it.version()));
    }

    /** Who speaks under which version, beside the framing: {@code pmd-security} of security as {@code pmd · 7.27.0}. */
    static String source(String id, String framing, String version) {
        var suffix = "-" + framing;
        var engine = id.endsWith(suffix) ? id.substring(0, id.length() - suffix.length()) : id;
        return engine + " · " + brief(version);
    }

    /** A version without what only machines compare, {@code 7.27.0+dfdf…} as {@code 7.27.0}. */
    static String brief(String version) {
        var plus = version.indexOf('+');
        return plus < 0 ? version : version.substring(0, plus);
    }

    /** {@code CONTESTED} as {@code Contested}. */
    static String capitalised(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
