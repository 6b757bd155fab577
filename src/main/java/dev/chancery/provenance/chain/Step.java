package dev.chancery.provenance.chain;

import java.util.Locale;

/** What a statement is checked for, in this order; the first step that fails ends the check. */
public enum Step {
    /** Strict DSSE around an in-toto Statement. */
    FORM,
    /** A known key signed exactly these bytes. */
    SIGNATURE,
    /** Its party may make this claim, and the key was valid when the ledger recorded it. */
    SIGNER_ALLOWED,
    /** The statement is about the digest in question. */
    SUBJECT,
    /** The ledger records these very bytes. */
    RECORDED;

    /** How a step went. */
    public enum Result {
        PASSED,
        FAILED,
        NOT_REACHED;

        /** Lower case, as in the API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How this step went for a statement that stands so for this reason. */
    public Result result(Reason reason) {
        if (reason == Reason.VERIFIED) {
            return Result.PASSED;
        }
        var distance = compareTo(failing(reason));
        return distance < 0 ? Result.PASSED : distance == 0 ? Result.FAILED : Result.NOT_REACHED;
    }

    private static Step failing(Reason reason) {
        return switch (reason) {
            case MALFORMED_ENVELOPE, UNSIGNED, WRONG_PAYLOAD_TYPE, MALFORMED_STATEMENT -> FORM;
            case UNKNOWN_KEY, BAD_SIGNATURE, BAD_CERTIFICATE, UNLOGGED_CERTIFICATE, BAD_LOG_ENTRY -> SIGNATURE;
            case SIGNER_NOT_ALLOWED, OUT_OF_SCOPE, BELOW_THRESHOLD, KEY_NOT_VALID_THEN, KEY_REVOKED -> SIGNER_ALLOWED;
            case SUBJECT_MISMATCH -> SUBJECT;
            case NOT_RECORDED, WITHDRAWN -> RECORDED;
            case VERIFIED,
                    NAMED_BY_VERIFIED_STATEMENT,
                    ANALYZERS_ONLY,
                    NO_STATEMENT,
                    SIMULATED,
                    APPROVED_BY_AI,
                    APPROVED_BY_THE_AUTHOR,
                    POLICY_UNMET -> throw new IllegalArgumentException("A statement does not fail for " + reason + ".");
        };
    }

    /** Lower case, as in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String title() {
        return label().replace('_', ' ');
    }
}
