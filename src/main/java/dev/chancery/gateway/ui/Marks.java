package dev.chancery.gateway.ui;

import dev.chancery.console.Tone;
import dev.chancery.gateway.record.Closing;
import dev.chancery.gateway.record.Outcome;
import dev.chancery.gateway.record.RequestRecord;

/** How endings look: a tone, an icon, a word. */
final class Marks {

    private Marks() {}

    static Tone tone(RequestRecord request) {
        return request.closing().map(Closing::outcome).map(Marks::tone).orElse(Tone.INFO);
    }

    static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case OK -> Tone.OK;
            case CLIENT_ERROR, CANCELLED -> Tone.QUIET;
            case REJECTED, SUBMITTER_TIMEOUT -> Tone.WARN;
            case SERVER_ERROR, EXCEPTION -> Tone.BAD;
        };
    }

    static String icon(RequestRecord request) {
        return switch (tone(request)) {
            case OK -> "check-circle";
            case WARN -> "warning";
            case BAD -> "close-circle";
            case INFO -> "info-circle";
            case AI, QUIET -> "circle-thin";
        };
    }

    static String word(RequestRecord request) {
        return request.closing().map(Marks::word).orElse("Under way");
    }

    private static String word(Closing closing) {
        return switch (closing.outcome()) {
            case OK -> "Answered";
            case CLIENT_ERROR -> "Refused";
            case CANCELLED -> "Cancelled";
            case REJECTED -> "Turned away";
            case SUBMITTER_TIMEOUT -> "Too late";
            case SERVER_ERROR -> "Failed";
            case EXCEPTION -> "Broken";
        };
    }

    /** How a step ended. */
    static Tone step(String outcome) {
        return switch (outcome) {
            case "ok" -> Tone.OK;
            case "cancelled" -> Tone.QUIET;
            case "queue_full", "shed", "closed", "throttled", "over_budget" -> Tone.WARN;
            default -> Tone.BAD;
        };
    }
}
