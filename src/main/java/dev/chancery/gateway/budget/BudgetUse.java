package dev.chancery.gateway.budget;

/**
 * How a budget stands for one subject in its present window.
 *
 * @param label of the subject; the budget's own while nobody has used it
 * @param refusals calls it turned away
 */
public record BudgetUse(Budget budget, String label, long spent, long reserved, long refusals) {

    private static final double NEARLY = 0.8;

    /** How full a budget is. */
    public enum State {
        ROOM("Has room"),
        NEARLY("Nearly used"),
        EXHAUSTED("Exhausted");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public long taken() {
        return spent + reserved;
    }

    /** From zero to one. */
    public double share() {
        return budget.cap() == 0 ? 1 : Math.min(1, taken() / (double) budget.cap());
    }

    public State state() {
        if (taken() >= budget.cap()) {
            return State.EXHAUSTED;
        }
        return share() >= NEARLY ? State.NEARLY : State.ROOM;
    }
}
