package dev.chancery.review.framing;

import dev.chancery.review.EscalationReport.Outcome;
import java.util.ArrayList;
import java.util.Optional;

/** Reads what a model says when it is asked to look again. */
public final class SecondLookReader {

    private static final int LONGEST = 1_000;

    private SecondLookReader() {}

    /** What the second look came to. */
    public sealed interface Heard {

        /** It was told, and why. */
        record Told(Outcome outcome, String why) implements Heard {}

        /** The reply does not follow the schema; the first thing wrong with it. */
        record Garbled(String fault) implements Heard {}
    }

    public static Heard read(String reply) {
        var object = JsonReply.object(reply);
        if (object.isEmpty()) {
            return new Heard.Garbled("The reply is not one JSON object.");
        }
        var faults = new ArrayList<String>();
        var fields = new JsonFields(object.get(), "", faults);
        var outcome = fields.word("verdict", SecondLookReader::outcome, "upheld, withdrawn or unchanged");
        var why = fields.text("why", LONGEST);
        return faults.isEmpty() && outcome.isPresent()
                ? new Heard.Told(outcome.get(), why)
                : new Heard.Garbled(faults.getFirst());
    }

    private static Optional<Outcome> outcome(String word) {
        return switch (word) {
            case "upheld" -> Optional.of(Outcome.UPHELD);
            case "withdrawn" -> Optional.of(Outcome.WITHDRAWN);
            case "unchanged" -> Optional.of(Outcome.UNCHANGED);
            default -> Optional.empty();
        };
    }
}
