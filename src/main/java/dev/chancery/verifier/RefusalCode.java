package dev.chancery.verifier;

import java.util.Locale;

/** Why a credential was refused, in the order in which the verifier checks. */
public enum RefusalCode {
    BAD_CREDENTIAL,
    AUDIENCE_MISMATCH,
    ACTION_MISMATCH,
    ARGUMENTS_MISMATCH,
    NOT_YET_VALID,
    EXPIRED,
    REVOKED,
    PROOF_MISMATCH,
    REPLAYED;

    /** Lower case, as in answers and ledger entries. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code of this label; any other text is an {@link IllegalArgumentException}. */
    public static RefusalCode of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
