package dev.chancery.provenance.deployment;

import dev.chancery.attest.Statement;
import dev.chancery.provenance.chain.CheckedStatement;
import java.util.Collection;
import java.util.Map;

/** What a change class statement says of the way back. */
public record StatedClass(ChangeClass changeClass, boolean reversible, String notes) {

    /** What counts where nobody states a class that holds. */
    public static final StatedClass UNKNOWN = new StatedClass(ChangeClass.UNKNOWN, true, "");

    /** What the first of these that is a change class and holds says; unknown when none does. */
    public static StatedClass ofFirst(Collection<CheckedStatement> statements) {
        return statements.stream()
                .filter(CheckedStatement::holds)
                .flatMap(statement -> statement.check().statement().stream())
                .findFirst()
                .map(StatedClass::of)
                .orElse(UNKNOWN);
    }

    static StatedClass of(Statement statement) {
        var says = statement.predicate();
        var isOneWay = says.get("migration") instanceof Map<?, ?> migration
                && Boolean.FALSE.equals(migration.get("reversible"));
        return new StatedClass(
                ChangeClass.labelled(says.get("class") instanceof String label ? label : ""),
                !isOneWay,
                says.get("rollback") instanceof String notes ? notes : "");
    }

    /** What going back over the change means, in a sentence. */
    public String meaning() {
        return reversible
                ? changeClass.meaning()
                : "A migration without a way back: restore from before it, or go forward.";
    }
}
