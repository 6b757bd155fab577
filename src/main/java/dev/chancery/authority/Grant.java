package dev.chancery.authority;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may be had under a task: at most so many credentials, for acts such as {@code issues.list}, every action of a tool
 * as {@code issues.*}, or anything at all as {@code *}. Policy still decides each act; a grant only narrows.
 */
public record Grant(int ceiling, Set<String> acts) {

    /** The most credentials a task can allow. */
    public static final int HIGHEST = 1_000_000;

    private static final Pattern ACT = Pattern.compile("\\*|[A-Za-z0-9_-]+\\.(\\*|[A-Za-z0-9_.-]+)");

    /** A thousand credentials for whatever policy allows. */
    public static final Grant USUAL = new Grant(1000, Set.of("*"));

    public Grant {
        if (ceiling < 1 || ceiling > HIGHEST) {
            throw new IllegalArgumentException(
                    "A task allows 1 to " + HIGHEST + " credentials, but the ceiling was: " + ceiling);
        }
        acts = Set.copyOf(acts);
        if (acts.isEmpty()) {
            throw new IllegalArgumentException("A grant names at least one act.");
        }
        acts.stream().filter(it -> !ACT.matcher(it).matches()).findFirst().ifPresent(it -> {
            throw new IllegalArgumentException("An act reads as issues.list, issues.* or *, but was: " + it);
        });
    }

    /** Whether this act is among those granted. */
    public boolean covers(Act act) {
        return covers(act.name());
    }

    /** Whether nothing is granted here that the other does not grant. */
    public boolean isWithin(Grant other) {
        return ceiling <= other.ceiling && acts.stream().allMatch(other::covers);
    }

    private boolean covers(String act) {
        return acts.contains("*")
                || acts.contains(act)
                || (act.contains(".") && acts.contains(act.substring(0, act.indexOf('.')) + ".*"));
    }
}
