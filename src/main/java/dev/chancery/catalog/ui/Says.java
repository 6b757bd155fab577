package dev.chancery.catalog.ui;

import dev.chancery.catalog.VersionRecord;
import dev.chancery.catalog.VersionState;
import dev.chancery.console.Tone;
import dev.chancery.console.components.StatusWord;

/** How the pages of assets word things. */
final class Says {

    private Says() {}

    /** The state as icon, word and colour. */
    public static StatusWord state(VersionState state) {
        return new StatusWord(
                switch (state) {
                    case DRAFT -> Tone.QUIET;
                    case PROPOSED -> Tone.WARN;
                    case APPROVED -> Tone.OK;
                    case REJECTED -> Tone.BAD;
                },
                word(state));
    }

    /** As {@code Proposed}. */
    static String word(VersionState state) {
        var label = state.label();
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    /** As {@code “Let release-bot close stale issues”}. */
    public static String quoted(VersionRecord version) {
        return "“" + version.message() + "”";
    }
}
