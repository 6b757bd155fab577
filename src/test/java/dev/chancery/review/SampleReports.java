package dev.chancery.review;

import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import dev.chancery.review.EscalationReport.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reports of reviews in every state, for whatever shows or judges them. */
public final class SampleReports {

    public static final Digest DIGEST = Digest.sha256(new byte[] {1});

    private static final Instant START = Instant.parse("2026-05-01T09:07:00Z");
    private static final AssetUse PROMPT = new AssetUse("prompt", "security", 14, DIGEST);

    private SampleReports() {}

    /** A review of these participants that found these groups. */
    public static ReviewReport of(
            ReviewState state, List<ParticipantReport> participants, List<GroupReport> groups, List<String> causes) {
        return new ReviewReport(
                new ReviewId(new UUID(7, 1)),
                "Batch refunds",
                Optional.of("github:acme/payments"),
                Optional.of("main"),
                Optional.of("HEAD"),
                Optional.of("a".repeat(40)),
                Optional.of("b".repeat(40)),
                DIGEST,
                state,
                causes,
                participants.stream().flatMap(it -> it.model().stream()).anyMatch(ModelPart::simulated),
                false,
                START,
                state == ReviewState.QUEUED ? Optional.empty() : Optional.of(START),
                state.hasEnded() ? Optional.of(START.plusSeconds(61)) : Optional.empty(),
                "client:ci-main",
                new InvocationId(new UUID(7, 2)),
                participants,
                groups,
                new Grounds(
                        Optional.of(new Bundle(
                                new AssetUse("routing", "java-default", 12, DIGEST),
                                new AssetUse("thresholds", "grouping", 4, DIGEST))),
                        Optional.of(new Spend(120_000, 900_000, 1_200_000, 41_902, 380_000)),
                        Optional.of(new RunBudget(Duration.ofSeconds(90), Duration.ofSeconds(45))),
                        Optional.of(DIGEST)));
    }

    /** An analyzer whose call ended so. */
    public static ParticipantReport analyzer(String framing, CallOutcome outcome) {
        return new ParticipantReport(
                "pmd-" + framing,
                framing,
                ParticipantReport.Kind.ANALYZER,
                "7.27.0+abcdef",
                Optional.of(outcome),
                Optional.of(Duration.ZERO),
                Optional.of(Duration.ofMillis(400)),
                outcome == CallOutcome.IN_BUDGET ? 2 : 0,
                outcome == CallOutcome.IN_BUDGET ? "" : "It had not answered after 45 s.");
    }

    /** A model whose call ended so. */
    public static ParticipantReport model(String framing, CallOutcome outcome, boolean simulated) {
        return new ParticipantReport(
                        "model-" + framing,
                        framing,
                        ParticipantReport.Kind.MODEL,
                        PROMPT.title(),
                        Optional.of(outcome),
                        Optional.of(Duration.ofSeconds(1)),
                        Optional.of(Duration.ofSeconds(30)),
                        3,
                        "")
                .with(new ModelPart("claude-sonnet", "bedrock", PROMPT, 12_000, 900, 47_000, 2, simulated));
    }

    /** A participant that was not asked yet. */
    public static ParticipantReport waiting(String framing) {
        return new ParticipantReport(
                "pmd-" + framing,
                framing,
                ParticipantReport.Kind.ANALYZER,
                "7.27.0",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                "");
    }

    /** A finding in this class. */
    public static GroupReport group(FindingClass findingClass, Severity severity) {
        var member = new GroupReport.Member(
                "model-security",
                "SQL is built from input.",
                20,
                22,
                severity,
                "security.sql-injection",
                "",
                "Bind it.");
        return new GroupReport(
                new UUID(8, findingClass.name().length()),
                Optional.of(findingClass),
                severity,
                "src/Customers.java",
                20,
                22,
                "SQL is built from input",
                "0123456789abcdef0123456789abcdef",
                List.of(member),
                List.of(),
                List.of(),
                Triage.open(),
                GroupReport.Course.NONE);
    }

    /** A contested finding after its second look. */
    public static GroupReport contested(Outcome outcome) {
        return group(FindingClass.CONTESTED, Severity.HIGH)
                .after(GroupReport.Course.NONE.contested(
                        List.of(new Contradiction("model-correctness", "The name is bound, not pasted.", 20, 22)),
                        Optional.of(
                                outcome == Outcome.NOT_ESCALATED
                                        ? EscalationReport.notEscalated("The round looks at 3 groups.")
                                        : new EscalationReport(
                                                outcome,
                                                "The value comes from the request.",
                                                "reviewer",
                                                Duration.ofSeconds(46),
                                                Duration.ofSeconds(12)))));
    }
}
