package dev.chancery.identity.ui.agents;

import dev.chancery.console.Tone;
import dev.chancery.identity.AgentState;
import java.util.Arrays;
import java.util.List;

/** How the pages about agents say things. */
final class Words {

    private Words() {}

    static String word(AgentState state) {
        return switch (state) {
            case ACTIVE -> "Active";
            case SUSPENDED -> "Suspended";
            case RETIRED -> "Retired";
        };
    }

    static Tone tone(AgentState state) {
        return switch (state) {
            case ACTIVE -> Tone.OK;
            case SUSPENDED -> Tone.WARN;
            case RETIRED -> Tone.QUIET;
        };
    }

    static String icon(AgentState state) {
        return switch (state) {
            case ACTIVE -> "check-circle";
            case SUSPENDED -> "warning";
            case RETIRED -> "circle-thin";
        };
    }

    static String places(List<String> environments) {
        return environments.isEmpty() ? "all" : String.join(", ", environments);
    }

    /** Names that were typed with commas or blanks between them. */
    static List<String> names(String text) {
        return Arrays.stream(text.split("[,\\s]+")).filter(it -> !it.isEmpty()).toList();
    }
}
