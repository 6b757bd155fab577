package dev.chancery.catalog.approval;

import dev.chancery.kernel.Refusal;

/** What became of a person's word. */
public sealed interface ApprovalAnswer {

    /** It holds; a sentence says what follows. */
    record Decided(String outcome) implements ApprovalAnswer {}

    /** It does not, and nothing was changed. */
    record Refused(Refusal refusal) implements ApprovalAnswer {}
}
