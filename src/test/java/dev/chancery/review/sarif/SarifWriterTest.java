package dev.chancery.review.sarif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import dev.chancery.models.Remark;
import dev.chancery.review.Contradiction;
import dev.chancery.review.FindingClass;
import dev.chancery.review.Grounds;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ReviewId;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.ReviewState;
import dev.chancery.review.Severity;
import dev.chancery.review.Triage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifWriterTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void fitsTheSchemaInEveryState() {
        var review = review(
                group(1, Severity.CRITICAL, FindingClass.CONTESTED, Triage.open())
                        .after(GroupReport.Course.NONE.contested(
                                List.of(new Contradiction("llama", "It is bound.", 3, 4)), Optional.empty())),
                group(2, Severity.LOW, FindingClass.CONSENSUS, answered(Triage.State.DISMISSED)),
                group(3, Severity.MEDIUM, FindingClass.MAJORITY, answered(Triage.State.DUPLICATE)),
                group(4, Severity.HIGH, FindingClass.MINORITY, answered(Triage.State.SNOOZED)),
                group(5, Severity.HIGH, FindingClass.MINORITY, answered(Triage.State.CONFIRMED)));

        assertThat(faults(SarifWriter.write(review))).isEmpty();
        assertThat(faults(SarifWriter.write(review()))).isEmpty();
    }

    @Test
    void theSchemaNoticesWhatIsWrong() {
        assertThat(faults(SarifWriter.write(review(group(1, Severity.LOW, FindingClass.CONSENSUS, Triage.open())))
                        .replace("\"fail\"", "\"faulty\"")))
                .isNotEmpty();
    }

    @Test
    void asksForAReviewOfWhatIsContested() {
        var result = results(review(group(1, Severity.HIGH, FindingClass.CONTESTED, Triage.open())))
                .get(0);

        assertThat(result.path("kind").asString()).isEqualTo("review");
        assertThat(result.path("level").asString()).isEqualTo("none");
        assertThat(result.path("correlationGuid").asString()).isEqualTo("00000000-0000-4000-8000-000000000001");
        assertThat(result.path("partialFingerprints").path("chanceryFinding/v1").asString())
                .isEqualTo("fp-1");
    }

    @Test
    void suppressesWhatReviewersLetRest() {
        var results = results(review(
                group(1, Severity.HIGH, FindingClass.CONSENSUS, Triage.open()),
                group(2, Severity.HIGH, FindingClass.CONSENSUS, answered(Triage.State.DISMISSED)),
                group(3, Severity.HIGH, FindingClass.CONSENSUS, answered(Triage.State.SNOOZED))));

        assertThat(results.get(0).path("suppressions")).isEmpty();
        assertThat(results.get(1)
                        .path("suppressions")
                        .get(0)
                        .path("justification")
                        .asString())
                .isEqualTo("False positive: Because.");
        assertThat(results.get(2).path("suppressions").get(0).path("status").asString())
                .isEqualTo("underReview");
    }

    @Test
    void keepsTheWorstOfTooManyAndSaysSo() {
        var groups = new ArrayList<GroupReport>();
        for (var index = 0; index < 20; index++) {
            groups.add(group(index, Severity.LOW, FindingClass.MINORITY, Triage.open()));
        }
        groups.add(group(20, Severity.CRITICAL, FindingClass.MINORITY, Triage.open()));
        var review = review(groups.toArray(GroupReport[]::new));

        var log = JSON.readTree(SarifWriter.write(review, 5, SarifWriter.LARGEST));

        assertThat(log.at("/runs/0/results")).hasSize(5);
        assertThat(log.at("/runs/0/results/0/properties/severity").asString()).isEqualTo("critical");
        assertThat(log.at("/runs/0/invocations/0/toolExecutionNotifications/0/message/text")
                        .asString())
                .startsWith("Only the worst 5 of 21 findings are in this file");
        assertThat(JSON.readTree(SarifWriter.write(review, 25, 1000))
                        .at("/runs/0/results")
                        .size())
                .isBetween(1, 20);
    }

    @Test
    void isReadBackByOurOwnReader() {
        var review = review(group(1, Severity.HIGH, FindingClass.CONSENSUS, Triage.open()));

        var read = (SarifReading.Read) SarifReader.read(SarifWriter.write(review));

        assertThat(read.runs().getFirst().remarks())
                .extracting(Remark::path, Remark::startLine, Remark::claim)
                .containsExactly(tuple("src/a b/Rünner:1.java", 3, "SQL is built by <b>hand</b>. Fix: Bind it."));
    }

    @Test
    void givesTheSameTextForTheSameReview() {
        var review = review(
                group(2, Severity.LOW, FindingClass.CONSENSUS, Triage.open()),
                group(1, Severity.LOW, FindingClass.CONSENSUS, Triage.open()));

        assertThat(SarifWriter.write(review)).isEqualTo(SarifWriter.write(review));
    }

    private static List<String> faults(String sarif) {
        try (var in = SarifWriterTest.class.getResourceAsStream("sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(JSON.readTree(in))
                    .validate(JSON.readTree(sarif))
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode results(ReviewReport review) {
        return JSON.readTree(SarifWriter.write(review)).at("/runs/0/results");
    }

    private static Triage answered(Triage.State state) {
        return new Triage(
                state,
                state == Triage.State.DISMISSED ? Optional.of(Triage.Dismissal.FALSE_POSITIVE) : Optional.empty(),
                "Because.",
                state == Triage.State.DUPLICATE ? Optional.of(new UUID(9, 1)) : Optional.empty(),
                Optional.empty(),
                Optional.of("person:ada"),
                Optional.of(THEN),
                1);
    }

    private static GroupReport group(int number, Severity severity, FindingClass classified, Triage triage) {
        var claim = "SQL is built by <b>hand</b>.";
        return new GroupReport(
                new UUID(0x7000, 0x8000_0000_0000_0000L + number),
                Optional.of(classified),
                severity,
                "src/a b/Rünner:1.java",
                3,
                4,
                claim,
                "fp-" + number,
                List.of(
                        new GroupReport.Member("pmd", claim, 3, 4, severity, "security.sql-injection", "r", "Bind it."),
                        new GroupReport.Member("nova", "Injection.", 4, 4, severity, "security.sql", "r", "")),
                List.of(),
                List.of(),
                triage,
                GroupReport.Course.NONE);
    }

    private static ReviewReport review(GroupReport... groups) {
        return new ReviewReport(
                new ReviewId(new UUID(0x7000, 0x8000_0000_0000_0001L)),
                "Find customers",
                Optional.of("github:acme/payments"),
                Optional.of("main"),
                Optional.of("find"),
                Optional.of("0".repeat(40)),
                Optional.of("1".repeat(40)),
                Digest.sha256(new byte[0]),
                ReviewState.REDUCED,
                List.of("nova was late."),
                true,
                false,
                THEN,
                Optional.of(THEN),
                Optional.of(THEN),
                "person:ada",
                new InvocationId(new UUID(1, 2)),
                List.of(),
                List.of(groups),
                Grounds.NONE);
    }
}
