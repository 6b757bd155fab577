package dev.chancery.provenance.chain;

/** The predicate types this release knows by name. */
public final class PredicateTypes {

    /** What a review concluded about a commit or patch; its schema is served beside it. */
    public static final String REVIEW_VERDICT = "https://chancery.dev/attestation/review-verdict/v1";

    /** That a model took part in making or judging a commit or patch. */
    public static final String AI_PARTICIPATION = "https://chancery.dev/attestation/ai-participation/v1";

    /** How an artifact was built, as SLSA defines it. */
    public static final String SLSA_PROVENANCE = "https://slsa.dev/provenance/v1";

    /** What a verifier concluded about an artifact, as SLSA defines it. */
    public static final String SLSA_VSA = "https://slsa.dev/verification_summary/v1";

    private PredicateTypes() {}
}
