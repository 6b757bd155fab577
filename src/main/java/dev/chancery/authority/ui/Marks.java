package dev.chancery.authority.ui;

import dev.chancery.authority.CredentialRecord;
import dev.chancery.authority.TaskRecord;
import dev.chancery.console.Tone;
import java.util.Locale;

/** A state as icon, word and colour; the same wherever it is shown. */
record Marks(String icon, String word, Tone tone) {

    static Marks of(TaskRecord.State state) {
        return switch (state) {
            case OPEN -> new Marks("circle-thin", "Open", Tone.INFO);
            case EXPIRED -> new Marks("hourglass-end", "Expired", Tone.QUIET);
            case CLOSED -> new Marks("check", "Closed", Tone.OK);
            case REVOKED -> new Marks("ban", "Revoked", Tone.BAD);
        };
    }

    static Marks of(CredentialRecord.State state) {
        return switch (state) {
            case ISSUED -> new Marks("circle-thin", "Live", Tone.INFO);
            case CONSUMED -> new Marks("check", "Used", Tone.OK);
            case EXPIRED -> new Marks("hourglass-end", "Expired unused", Tone.QUIET);
            case REVOKED -> new Marks("ban", "Revoked", Tone.BAD);
        };
    }

    /** Of what was decided, and what became of it if a credential was issued. */
    static Marks ofOutcome(String outcome) {
        return switch (outcome) {
            case "allow" -> new Marks("check", "Allowed", Tone.OK);
            case "escalate" -> new Marks("user-clock", "Left to a person", Tone.WARN);
            default -> new Marks("close", "Denied", Tone.BAD);
        };
    }

    /** {@code action_mismatch} as {@code Action mismatch}. */
    static String words(String code) {
        var words = code.replace('_', ' ').replace('.', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
