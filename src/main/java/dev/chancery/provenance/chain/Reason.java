package dev.chancery.provenance.chain;

import java.util.Locale;

/** Why a statement, a signature or a hop stands as it does; the codes are stable. */
public enum Reason {
    VERIFIED,
    /** The digest is the subject of a statement that verifies. */
    NAMED_BY_VERIFIED_STATEMENT,
    /** Only analyzers took part in the review. */
    ANALYZERS_ONLY,
    NO_STATEMENT,
    MALFORMED_ENVELOPE,
    WRONG_PAYLOAD_TYPE,
    MALFORMED_STATEMENT,
    UNKNOWN_KEY,
    BAD_SIGNATURE,
    SIGNER_NOT_ALLOWED,
    KEY_NOT_VALID_THEN,
    KEY_REVOKED,
    SUBJECT_MISMATCH,
    /** The ledger does not show that this very statement was recorded. */
    NOT_RECORDED;

    /** Lower case, as in the API and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
