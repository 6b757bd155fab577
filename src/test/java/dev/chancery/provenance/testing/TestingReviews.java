package dev.chancery.provenance.testing;

import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import dev.chancery.review.AssetUse;
import dev.chancery.review.Bundle;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.FindingClass;
import dev.chancery.review.Grounds;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ModelPart;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ParticipantReport.Kind;
import dev.chancery.review.ReviewId;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.ReviewState;
import dev.chancery.review.Severity;
import dev.chancery.review.Triage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reviews that have ended. */
public final class TestingReviews {

    public static final String COMMIT = "4e1c9d0a5b6c7d8e9f00112233445566778899aa";

    private static final Instant ENDED = Instant.parse("2026-03-01T10:00:02Z");

    private TestingReviews() {}

    /** Analyzers over a commit, one finding of two of them. */
    public static ReviewReport byAnalyzers() {
        return of(Optional.of(COMMIT), List.of(analyzer("security"), analyzer("correctness")));
    }

    /** An analyzer and a model over a commit. */
    public static ReviewReport byAModelToo() {
        return byAModelToo(COMMIT);
    }

    /** An analyzer and a model over this commit. */
    public static ReviewReport byAModelToo(String commit) {
        return of(Optional.of(commit), List.of(analyzer("security"), model("reliability")));
    }

    /** Analyzers over a bare diff. */
    public static ReviewReport ofADiff() {
        return of(Optional.empty(), List.of(analyzer("security"), analyzer("correctness")));
    }

    /** Analyzers over this commit, as part of this invocation. */
    public static ReviewReport of(String commit) {
        return of(Optional.of(commit), List.of(analyzer("security"), analyzer("correctness")));
    }

    private static ReviewReport of(Optional<String> commit, List<ParticipantReport> participants) {
        return new ReviewReport(
                new ReviewId(UUID.randomUUID()),
                "Refund ledger",
                commit.map(it -> "/srv/git/payments-api"),
                commit.map(it -> "main"),
                commit.map(it -> "refunds"),
                commit.map(it -> "0".repeat(40)),
                commit,
                Digest.sha256("diff".getBytes(StandardCharsets.UTF_8)),
                ReviewState.FULL,
                List.of(),
                false,
                false,
                ENDED.minusSeconds(2),
                Optional.of(ENDED.minusSeconds(1)),
                Optional.of(ENDED),
                "person:ada",
                new InvocationId(UUID.randomUUID()),
                participants,
                List.of(group()),
                new Grounds(
                        Optional.of(new Bundle(version("routing", 3), version("thresholds", 2))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Digest.sha256("audit".getBytes(StandardCharsets.UTF_8)))));
    }

    private static AssetUse version(String kind, int number) {
        return new AssetUse(kind, "default", number, Digest.sha256(kind.getBytes(StandardCharsets.UTF_8)));
    }

    private static ParticipantReport analyzer(String framing) {
        return participant("pmd-" + framing, framing, Kind.ANALYZER);
    }

    private static ParticipantReport model(String framing) {
        return participant("sonnet-" + framing, framing, Kind.MODEL)
                .with(ModelPart.unasked("sonnet", "bedrock", version("prompt", 7), false));
    }

    private static ParticipantReport participant(String id, String framing, Kind kind) {
        return new ParticipantReport(
                id,
                framing,
                kind,
                "7.27.0",
                Optional.of(CallOutcome.IN_BUDGET),
                Optional.of(Duration.ZERO),
                Optional.of(Duration.ofMillis(120)),
                1,
                "");
    }

    private static GroupReport group() {
        return new GroupReport(
                new UUID(7, 7),
                Optional.of(FindingClass.CONSENSUS),
                Severity.HIGH,
                "src/Refunds.java",
                12,
                14,
                "SQL is put together from input",
                "fp-1",
                List.of(new GroupReport.Member(
                        "pmd-security", "SQL injection", 12, 14, Severity.HIGH, "security", "rule", "Bind it")),
                List.of(new GroupReport.Reason("place", "same lines")),
                List.of(),
                Triage.open(),
                GroupReport.Course.NONE);
    }
}
