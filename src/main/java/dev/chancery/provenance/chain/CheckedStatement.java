package dev.chancery.provenance.chain;

import dev.chancery.attest.Statement;

/** A stored statement together with what its verification came to just now. */
public record CheckedStatement(RecordedStatement recorded, StatementCheck check) {

    /** What kind of claim it is: what the statement itself says where it can be read. */
    public String predicateType() {
        return check.statement().map(Statement::predicateType).orElse(recorded.predicateType());
    }

    /** Whether every check passed. */
    public boolean holds() {
        return check.holds();
    }
}
