package dev.chancery.models.scripted;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * One line of a script.
 *
 * @param when found in the last question, or this line is not for it
 * @param say the reply; {@code {question}}, {@code {characters}} and {@code {model}} are filled in
 * @param after the time before the first word
 * @param pace the time between two words
 * @param times how often the line may still be used; below zero for ever
 */
record Line(
        Pattern when,
        String say,
        Optional<Wish> wish,
        Optional<Fault> fault,
        Duration after,
        Duration pace,
        AtomicInteger times) {

    /** A tool the reply asks for. */
    record Wish(String tool, String arguments) {}

    /** What goes wrong instead of a reply. */
    enum Fault {
        THROTTLED,
        TRANSIENT,
        UNRECOVERABLE,
        HANG,
        HALF
    }

    /** Whether this line answers; if so it is used up once. */
    boolean takes(String question) {
        return when.matcher(question).find() && times.getAndUpdate(it -> it > 0 ? it - 1 : it) != 0;
    }
}
