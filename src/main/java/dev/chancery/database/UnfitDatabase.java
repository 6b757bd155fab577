package dev.chancery.database;

/** There is no database, or one Chancery cannot keep its promises on. The message says which, and the action what to do. */
final class UnfitDatabase extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final String action;

    UnfitDatabase(String message, String action) {
        super(message);
        this.action = action;
    }

    String action() {
        return action;
    }
}
