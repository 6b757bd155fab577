package dev.chancery.provenance.verdict;

import dev.chancery.kernel.Digest;
import dev.chancery.review.AssetUse;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.ModelPart;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewReport;
import java.util.Map;
import java.util.TreeMap;

/** The members that verdict and participation share, so that both tell the same of one participant. */
final class ReviewMembers {

    private ReviewMembers() {}

    static Map<String, Object> participant(ParticipantReport participant) {
        var members = new TreeMap<String, Object>(Map.of(
                "id", participant.id(),
                "framing", participant.framing(),
                "kind", participant.kind().label(),
                "version", participant.version(),
                "outcome", participant.outcome().orElse(CallOutcome.REFUSED).label()));
        participant.model().ifPresent(model -> members.putAll(model(model)));
        return members;
    }

    private static Map<String, Object> model(ModelPart model) {
        return Map.of(
                "model", model.model(),
                "provider", model.provider(),
                "prompt", version(model.prompt()),
                "simulated", model.simulated());
    }

    /** The digest of the record the review keeps of itself, which it has by the time it ends. */
    static Map<String, String> auditRecord(ReviewReport report) {
        return digestSet(report.audit()
                .orElseThrow(() -> new IllegalStateException("The review " + report.id() + " has no audit record.")));
    }

    static Map<String, Object> version(AssetUse asset) {
        return Map.of(
                "name", asset.kind() + "/" + asset.name(),
                "version", asset.number(),
                "digest", digestSet(asset.digest()));
    }

    static Map<String, String> digestSet(Digest digest) {
        return Map.of(digest.algorithm(), digest.hex());
    }
}
