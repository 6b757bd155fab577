package dev.chancery.ledger.audit;

import dev.chancery.ledger.InclusionProof;

/** Whether an entry is in the tree that the latest checkpoint signs. */
public sealed interface Inclusion {

    /** The proof leads from the entry's exact bytes to the root, and a ledger key signed the root. */
    record Included(InclusionProof proof) implements Inclusion {}

    /** The entry is committed and waits for its index. */
    record Waiting() implements Inclusion {}

    /** What is stored is not what was signed; a sentence says where. */
    record NotIncluded(String where) implements Inclusion {}
}
