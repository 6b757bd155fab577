package dev.chancery.gateway.process;

/** How a process ended. What it said to standard error comes with each; whoever gets it knows what to hide. */
public sealed interface Exit {

    /** What it said last to standard error. */
    String log();

    /** By itself. */
    record Ended(int code, String output, String log) implements Exit {}

    /** It was stopped at its deadline. */
    record OverBudget(String log) implements Exit {}

    /** It was stopped because it said more than its limit. */
    record Flooded(String log) implements Exit {}

    /** It never began, for this reason. */
    record NotStarted(String reason) implements Exit {

        @Override
        public String log() {
            return "";
        }
    }
}
