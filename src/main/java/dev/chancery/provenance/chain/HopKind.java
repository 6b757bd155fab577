package dev.chancery.provenance.chain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The hops of a complete chain, in their order; each knows what would fill it and whose word counts. */
public enum HopKind {
    INTENT("Intent", "the intent in words", "the specification service", PredicateTypes.INTENT),
    PULL_REQUEST("Pull request", "the pull request", "source control", PredicateTypes.PULL_REQUEST),
    AI_PARTICIPATION(
            "AI participation",
            "a statement for each model",
            "the gateway or review key",
            PredicateTypes.AI_PARTICIPATION),
    REVIEW_VERDICT("Review verdict", "a review verdict", "the review key", PredicateTypes.REVIEW_VERDICT),
    HUMAN_APPROVAL("Human approval", "a person's approval", "source control", PredicateTypes.HUMAN_APPROVAL),
    COMMIT("Commit", "a statement about the commit", "a party of the chain", ""),
    BUILD_PROVENANCE("Build provenance", "SLSA provenance", "the build service", PredicateTypes.SLSA_PROVENANCE),
    ARTIFACT_SIGNATURE(
            "Artifact signature",
            "a signature over the bytes",
            "the release signer",
            PredicateTypes.ARTIFACT_SIGNATURE),
    CHANGE_CLASS("Change class", "the class of the change", "the release verifier", PredicateTypes.CHANGE_CLASS),
    VERIFICATION_SUMMARY(
            "Verification summary", "the chain in one result", "the release verifier", PredicateTypes.SLSA_VSA),
    DEPLOYMENT_REQUEST(
            "Deployment request",
            "a request to deploy",
            "the deployment controller",
            PredicateTypes.DEPLOYMENT_REQUEST),
    ADMISSION("Admission", "an admission decision", "deployment admission", PredicateTypes.ADMISSION),
    DEPLOYMENT("Deployment", "the observed rollout", "the deployment controller", PredicateTypes.DEPLOYMENT);

    private final String title;
    private final String filledBy;
    private final String signers;
    private final String predicateType;

    HopKind(String title, String filledBy, String signers, String predicateType) {
        this.title = title;
        this.filledBy = filledBy;
        this.signers = signers;
        this.predicateType = predicateType;
    }

    /** The hop that statements of this predicate type fill, if any does. */
    public static Optional<HopKind> ofPredicate(String predicateType) {
        return Stream.of(values())
                .filter(kind -> !kind.predicateType.isEmpty() && kind.predicateType.equals(predicateType))
                .findFirst();
    }

    /** The hop with this label, if there is one. */
    public static Optional<HopKind> labelled(String label) {
        return Stream.of(values()).filter(kind -> kind.label().equals(label)).findFirst();
    }

    /** All of them, in the order of the chain. */
    public static List<HopKind> inOrder() {
        return List.of(values());
    }

    /** Whether it comes before a release is verified, and so can be asked for by a release policy. */
    public boolean isEvidence() {
        return compareTo(VERIFICATION_SUMMARY) < 0;
    }

    /** Lower case, as in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** The title as it reads inside a sentence. */
    public String inWords() {
        return this == AI_PARTICIPATION ? title : title.toLowerCase(Locale.ROOT);
    }

    /** What would fill the hop, in words that follow "needs". */
    public String filledBy() {
        return filledBy;
    }

    /** Who may sign what fills it, in words. */
    public String signers() {
        return signers;
    }
}
