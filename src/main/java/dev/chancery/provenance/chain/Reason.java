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
    /** A claim nobody signed. */
    UNSIGNED,
    WRONG_PAYLOAD_TYPE,
    MALFORMED_STATEMENT,
    UNKNOWN_KEY,
    BAD_SIGNATURE,
    SIGNER_NOT_ALLOWED,
    /** The signer may make the claim, but not about this. */
    OUT_OF_SCOPE,
    /** The claim takes more different keys than signed it. */
    BELOW_THRESHOLD,
    /** A Sigstore certificate that leads to no pinned authority, or was not valid then. */
    BAD_CERTIFICATE,
    /** A Sigstore certificate that no pinned certificate log promised to publish. */
    UNLOGGED_CERTIFICATE,
    /** A transparency log entry that no pinned log vouches for, or that is about something else. */
    BAD_LOG_ENTRY,
    KEY_NOT_VALID_THEN,
    KEY_REVOKED,
    SUBJECT_MISMATCH,
    /** The ledger does not show that this very statement was recorded. */
    NOT_RECORDED,
    /** Whoever stated it took it back. */
    WITHDRAWN,
    /** Made from scripted replies, and so no evidence. */
    SIMULATED,
    /** The approval is not a person's. */
    APPROVED_BY_AI,
    /** The approval is the author's own. */
    APPROVED_BY_THE_AUTHOR,
    /** What the statement says is not what policy asks for. */
    POLICY_UNMET;

    /** Lower case, as in the API and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
