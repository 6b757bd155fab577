package dev.chancery.provenance.chain;

/** The predicate types this release knows by name. Ours have a schema, which is served under {@code /chancery}. */
public final class PredicateTypes {

    private static final String OURS = "https://chancery.dev/attestation/";

    /** What was wanted, in words, before anything was made. */
    public static final String INTENT = OURS + "intent/v1";

    /** That a commit came in through a pull request, and whose it is. */
    public static final String PULL_REQUEST = OURS + "pull-request/v1";

    /** What a review concluded about a commit or patch. */
    public static final String REVIEW_VERDICT = OURS + "review-verdict/v1";

    /** That a model took part in making or judging a commit or patch. */
    public static final String AI_PARTICIPATION = OURS + "ai-participation/v1";

    /** That a person, who is not the author, approved a commit. */
    public static final String HUMAN_APPROVAL = OURS + "human-approval/v1";

    /** What kind of change an artifact brings, and so what going back would mean. */
    public static final String CHANGE_CLASS = OURS + "change-class/v1";

    /** That somebody asked to deploy an artifact. */
    public static final String DEPLOYMENT_REQUEST = OURS + "deployment-request/v1";

    /** That deployment admission let an artifact in. */
    public static final String ADMISSION = OURS + "admission/v1";

    /** That an artifact was rolled out. */
    public static final String DEPLOYMENT = OURS + "deployment/v1";

    /** That two people let an artifact in for a time, though evidence was missing. */
    public static final String EMERGENCY_OVERRIDE = OURS + "emergency-override/v1";

    /** How an artifact was built, as SLSA defines it. */
    public static final String SLSA_PROVENANCE = "https://slsa.dev/provenance/v1";

    /** What a verifier concluded about an artifact, as SLSA defines it. */
    public static final String SLSA_VSA = "https://slsa.dev/verification_summary/v1";

    /** That somebody signed an artifact's digest, as cosign states it. */
    public static final String ARTIFACT_SIGNATURE = "https://sigstore.dev/cosign/sign/v1";

    private PredicateTypes() {}

    /** Whether the type is one of ours, whose schema we publish. */
    public static boolean isOurs(String predicateType) {
        return predicateType.startsWith(OURS);
    }

    /** The last telling part of the type's name: {@code human-approval}, {@code provenance}. */
    public static String shortName(String predicateType) {
        var parts = predicateType.replaceFirst("/v[0-9.]+$", "").split("/", -1);
        return parts[parts.length - 1];
    }
}
