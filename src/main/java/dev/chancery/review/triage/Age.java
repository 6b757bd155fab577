package dev.chancery.review.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time a finding has been known for longer or shorter than. */
record Age(boolean younger, Duration time) {

    private static final Pattern FORM = Pattern.compile("([<>])(\\d{1,4})([mhdw])");
    private static final int DAYS_A_WEEK = 7;

    /** Reads {@code <7d} and {@code >12h}, in minutes, hours, days or weeks. */
    static Optional<Age> read(String text) {
        var matcher = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var number = Long.parseLong(matcher.group(2));
        var time = switch (matcher.group(3)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofDays(DAYS_A_WEEK * number);
        };
        return Optional.of(new Age(matcher.group(1).equals("<"), time));
    }

    /** When a finding of exactly this age was met first. */
    Instant since(Instant now) {
        return now.minus(time);
    }
}
