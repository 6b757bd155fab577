package dev.chancery.ledger.ui;

import dev.chancery.console.Tone;
import dev.chancery.console.components.Chip;
import dev.chancery.ledger.integrity.EntryRange;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the audit log names types, numbers and times. */
final class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Pattern REFUSAL = Pattern.compile(".*(denied|refused|rejected|failed|revoked)");
    private static final Pattern MADE_TO_LAST = Pattern.compile(".*(issued|created|recorded|confirmed)");
    private static final Pattern LONG_ID = Pattern.compile("\\b([0-9a-f]{8})[0-9a-f-]{16,}([0-9a-f]{4})\\b");

    private Words() {}

    static String entries(long count) {
        return number(count) + (count == 1 ? " entry" : " entries");
    }

    static String checkpoints(long count) {
        return number(count) + (count == 1 ? " checkpoint" : " checkpoints");
    }

    static String range(EntryRange range) {
        return range.length() == 1
                ? "Entry " + number(range.first()) + " is"
                : "Entries " + number(range.first()) + " to " + number(range.last()) + " are";
    }

    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** What was refused or failed stands out; everything else is the normal course. */
    static Chip chip(String type) {
        return new Chip(tone(type), type);
    }

    private static Tone tone(String type) {
        if (REFUSAL.matcher(type).matches()) {
            return Tone.WARN;
        }
        return MADE_TO_LAST.matcher(type).matches() ? Tone.INFO : Tone.QUIET;
    }

    /** {@code review.participant_answered} as {@code Review participant answered}. */
    static String sentence(String type) {
        var words = type.replace('.', ' ').replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The same text with ids and digests shortened, for lists. */
    static String shortened(String text) {
        return LONG_ID.matcher(text).replaceAll("$1…$2");
    }
}
