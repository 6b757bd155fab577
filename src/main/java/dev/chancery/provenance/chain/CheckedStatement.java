package dev.chancery.provenance.chain;

/** A stored statement together with what its verification came to just now. */
public record CheckedStatement(RecordedStatement recorded, StatementCheck check) {

    /** Whether every check passed. */
    public boolean holds() {
        return check.holds();
    }
}
