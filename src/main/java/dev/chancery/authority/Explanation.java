package dev.chancery.authority;

import java.util.List;
import java.util.Locale;

/**
 * Why policy would say what it says to one act.
 *
 * @param outcome {@code allow}, {@code deny} or {@code escalate}
 * @param considered every policy, those that matter first
 */
public record Explanation(
        String outcome,
        String code,
        String reason,
        String policyVersion,
        List<String> obligations,
        List<Considered> considered) {

    public Explanation {
        obligations = List.copyOf(obligations);
        considered = List.copyOf(considered);
    }

    /** One policy and what it says to the act, in words. */
    public record Considered(String policy, boolean permits, Match match, String why) {}

    /** How far one policy gets with one act. */
    public enum Match {
        /** It speaks: its permit or forbid counts. */
        HIT,
        /** It could not be evaluated, and so denies. */
        ERROR,
        /** It is about this act, but its condition does not hold. */
        CONDITION,
        /** It is about something else. */
        SCOPE;

        /** Lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
