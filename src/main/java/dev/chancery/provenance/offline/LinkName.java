package dev.chancery.provenance.offline;

import dev.chancery.provenance.chain.Reason;
import java.util.Locale;

/** The links a bundle is checked by, in the order they are checked. */
enum LinkName {
    /** The file is in the one form of a bundle. */
    BUNDLE_FORM,
    /** The keys are sound, each is there once, and one of them signs checkpoints. */
    KEYS,
    /** The keys the reader brought along are those that are relied on. */
    PINNED_KEYS,
    /** Who may sign what is a matrix that can be put to use. */
    TRUST,
    /** The envelope is strict DSSE. */
    ENVELOPE,
    /** A known key signed exactly this payload. */
    SIGNATURE,
    /** That key was valid then and may make this kind of claim. */
    SIGNER,
    /** The payload is an in-toto Statement. */
    STATEMENT,
    /** The statement is about the digest the bundle is about. */
    SUBJECT,
    /** The ledger entry records exactly this envelope. */
    LEDGER_ENTRY,
    /** The entry is in the tree that the checkpoint signs. */
    INCLUSION_PROOF,
    /** The ledger's key signed the checkpoint. */
    CHECKPOINT,
    /** The ledger's key sealed the bundle as a whole. */
    SEAL;

    /** Lower case, as on the command line's JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String title() {
        return this == STATEMENT ? "form" : label().replace('_', ' ');
    }

    /** The link that is broken when a statement is refused for this reason. */
    static LinkName of(Reason reason) {
        return switch (reason) {
            case MALFORMED_ENVELOPE, UNSIGNED -> ENVELOPE;
            case UNKNOWN_KEY, BAD_SIGNATURE, BAD_CERTIFICATE, UNLOGGED_CERTIFICATE, BAD_LOG_ENTRY -> SIGNATURE;
            case SIGNER_NOT_ALLOWED, OUT_OF_SCOPE, BELOW_THRESHOLD, KEY_NOT_VALID_THEN, KEY_REVOKED -> SIGNER;
            case WRONG_PAYLOAD_TYPE, MALFORMED_STATEMENT -> STATEMENT;
            case SUBJECT_MISMATCH -> SUBJECT;
            case NOT_RECORDED, WITHDRAWN -> LEDGER_ENTRY;
            case VERIFIED,
                    NAMED_BY_VERIFIED_STATEMENT,
                    ANALYZERS_ONLY,
                    NO_STATEMENT,
                    SIMULATED,
                    APPROVED_BY_AI,
                    APPROVED_BY_THE_AUTHOR,
                    POLICY_UNMET ->
                throw new IllegalArgumentException("A statement is not refused for " + reason + ".");
        };
    }
}
