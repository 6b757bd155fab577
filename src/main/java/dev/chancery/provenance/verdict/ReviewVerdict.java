package dev.chancery.provenance.verdict;

import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.review.FindingClass;
import dev.chancery.review.ReviewReport;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a review concluded, as an in-toto Statement over the reviewed commit or, when there is none, the patch. */
final class ReviewVerdict {

    private ReviewVerdict() {}

    static Statement of(ReviewReport report) {
        return new Statement(List.of(subject(report)), PredicateTypes.REVIEW_VERDICT, predicate(report));
    }

    /** The commit that was reviewed, or the patch when no repository was named. */
    static Digest about(ReviewReport report) {
        return report.headCommit().map(Digest::gitCommit).orElse(report.changeDigest());
    }

    static Subject subject(ReviewReport report) {
        var name = report.headCommit().isPresent()
                ? report.repository().map(ReviewVerdict::shortName).orElse("commit")
                : "patch";
        return Subject.of(name, about(report));
    }

    private static Map<String, Object> predicate(ReviewReport report) {
        var members = new TreeMap<String, Object>(Map.of(
                "reviewId", report.id().toString(),
                "invocationId", report.invocation().toString(),
                "state", report.state().label(),
                "classes", classes(report),
                "participants",
                        report.participants().stream()
                                .map(ReviewMembers::participant)
                                .toList(),
                "change", change(report),
                "auditRecord", ReviewMembers.auditRecord(report),
                "simulated", report.simulated(),
                "timeSubmitted", report.submittedAt().toString()));
        report.bundle().ifPresent(bundle -> {
            members.put("routing", ReviewMembers.version(bundle.routing()));
            members.put("thresholds", ReviewMembers.version(bundle.thresholds()));
        });
        report.startedAt().ifPresent(at -> members.put("timeStarted", at.toString()));
        report.endedAt().ifPresent(at -> members.put("timeEnded", at.toString()));
        return members;
    }

    private static Map<String, Long> classes(ReviewReport report) {
        return Arrays.stream(FindingClass.values()).collect(Collectors.toMap(FindingClass::label, report::count));
    }

    private static Map<String, Object> change(ReviewReport report) {
        var members = new TreeMap<String, Object>();
        members.put("digest", ReviewMembers.digestSet(report.changeDigest()));
        report.baseCommit().ifPresent(commit -> members.put("baseCommit", commit));
        report.headCommit().ifPresent(commit -> members.put("headCommit", commit));
        return members;
    }

    /** The last part of the repository's path: where it lies on our disk is nobody else's business. */
    private static String shortName(String repository) {
        var last = Path.of(repository).normalize().getFileName();
        return last == null || last.toString().isBlank() ? "commit" : last.toString();
    }
}
