package dev.chancery.provenance.recording;

import dev.chancery.attest.Statement;
import dev.chancery.kernel.Refusal;
import dev.chancery.provenance.chain.RecordedStatement;

/** What became of a statement that somebody pushed. */
public sealed interface IntakeAnswer {

    /** It is recorded: just now, or already before when the same bytes came again. */
    record Recorded(RecordedStatement recorded, Statement statement, boolean isNew) implements IntakeAnswer {}

    /** It is not a signed statement, and so nobody's claim. */
    record Malformed(Refusal refusal) implements IntakeAnswer {}

    /** It is a statement, but not one that counts here. */
    record Refused(Refusal refusal) implements IntakeAnswer {}
}
