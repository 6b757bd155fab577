package dev.chancery.provenance.ui;

import dev.chancery.provenance.chain.StatementKind;
import java.util.List;

/** Which predicates of others a kind of statement is close to, and where it differs. */
record Kinship(List<Kin> kin, String difference) {

    private static final String IN_TOTO = "https://github.com/in-toto/attestation/";
    private static final Kin NONE = new Kin("none proposed", "");
    private static final Kin REVIEWS = new Kin("reviews, in-toto/attestation#77", IN_TOTO + "issues/77");
    private static final Kin HUMAN_REVIEW = new Kin("human review, #151, closed", IN_TOTO + "pull/151");
    private static final Kin REVIEW_COVERAGE = new Kin("source review coverage, #581", IN_TOTO + "pull/581");
    private static final Kin DEPLOYMENT = new Kin("deployment, #341, closed", IN_TOTO + "pull/341");

    /** A predicate somebody else defined or proposed, and where. */
    record Kin(String name, String address) {}

    static Kinship of(StatementKind kind) {
        return switch (kind) {
            case INTENT, CHANGE_CLASS, DEPLOYMENT_REQUEST, EMERGENCY_OVERRIDE -> new Kinship(List.of(NONE), "");
            case PULL_REQUEST ->
                new Kinship(
                        List.of(REVIEW_COVERAGE),
                        "its mergeTransform.reviewedHead is our head; ours names the author, so that approvals can be"
                                + " told from the author's own");
            case AI_PARTICIPATION -> participation();
            case REVIEW_VERDICT ->
                new Kinship(
                        List.of(REVIEWS, HUMAN_REVIEW),
                        "those tell who approved; ours counts classes of findings and names every participant with its"
                                + " version");
            case HUMAN_APPROVAL ->
                new Kinship(
                        List.of(HUMAN_REVIEW, REVIEW_COVERAGE),
                        "reviewers[] is our approver, reviewLink our of, reviewTime our approvedAt; ours adds the author"
                                + " and whether the approver is a person");
            case BUILD_PROVENANCE, VERIFICATION_SUMMARY -> slsa(kind);
            case ARTIFACT_SIGNATURE ->
                new Kinship(List.of(new Kin("cosign sign v1", "https://github.com/sigstore/cosign")), "taken as it is");
            case ADMISSION ->
                new Kinship(
                        List.of(DEPLOYMENT),
                        "its scopes are our environment, decisionDetails.evidence our basis, decisionDetails.policy our"
                                + " policy");
            case DEPLOYMENT ->
                new Kinship(
                        List.of(
                                DEPLOYMENT,
                                new Kin(
                                        "promotion record of Kubernetes",
                                        "https://github.com/kubernetes-sigs/promo-tools")),
                        "those say that it may run or was copied; ours says that it was rolled out, when, and as which"
                                + " class of change");
        };
    }

    private static Kinship participation() {
        return new Kinship(
                List.of(
                        new Kin("AI agent action, #588", IN_TOTO + "pull/588"),
                        new Kin("AI agent decision, #591", IN_TOTO + "pull/591"),
                        new Kin("agent decision RFC, #554", IN_TOTO + "issues/554"),
                        new Kin("AI authorship, ossf/tac#628", "https://github.com/ossf/tac/issues/628")),
                "action.toolName is our act, agent.principal our agent, agent.model our modelClass,"
                        + " contentDigest.response our output, parties our capturePoint; ours is about the commit,"
                        + " never about the agent's own log, and adds credential, prompt and routing versions");
    }

    private static Kinship slsa(StatementKind kind) {
        return kind == StatementKind.BUILD_PROVENANCE
                ? new Kinship(
                        List.of(new Kin("SLSA provenance v1", "https://slsa.dev/provenance/v1")), "taken as it is")
                : new Kinship(
                        List.of(new Kin("SLSA verification summary v1", "https://slsa.dev/verification_summary/v1")),
                        "made as it is; a failing one adds chancery with the failed hop");
    }
}
