package dev.chancery.review;

import static dev.chancery.review.ReviewCaller.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.spi.Checked;
import dev.chancery.catalog.spi.Fault;
import dev.chancery.review.routing.RoutingAssets;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Analyzers, models and reports in one run, and the submissions that are refused before anybody is asked. */
@WholeApplication
class ParticipantsIT {

    private static final String SARIF = """
            {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Some Linter","version":"3.1","rules":[{"id":"SQL1"}]}},
             "results":[
              {"ruleId":"SQL1","level":"error","message":{"text":"SQL is built by concatenation."},
               "locations":[{"physicalLocation":{"artifactLocation":{"uri":"src/Customers.java"},
                "region":{"startLine":7}}}]},
              {"ruleId":"SQL1","level":"error","message":{"text":"Somewhere else."},
               "locations":[{"physicalLocation":{"artifactLocation":{"uri":"src/Other.java"},
                "region":{"startLine":7}}}]}]}]}""";

    @Autowired
    TestAccess access;

    @Autowired
    Catalog catalog;

    @Autowired
    RoutingAssets routings;

    private ReviewCaller caller;

    @BeforeEach
    void call() {
        caller = new ReviewCaller(access);
    }

    @Test
    void reviewsWithAnalyzersModelsAndReportsSideBySide() {
        seed("mixed", """
                ceiling_usd: 5
                participants:
                  - {id: pmd-security, framing: security, analyzer: pmd-security}
                  - {id: played, framing: correctness, model: simulated, prompt: correctness}
                """);

        var review = caller.ended(caller.acceptedId(
                Map.of("title", "Mixed", "diff", TestDiffs.ADDED_FILE, "type", "mixed", "reports", List.of(SARIF))));

        assertThat(review.get("state").asString()).isEqualTo("full");
        assertThat(review.get("simulated").asBoolean()).isTrue();
        assertThat(review.get("participants"))
                .extracting(it -> it.get("id").asString() + " " + it.get("kind").asString() + " "
                        + it.get("findings").asInt() + " " + it.get("dropped").asInt())
                .satisfiesExactly(
                        it -> assertThat(it).startsWith("pmd-security analyzer"),
                        it -> assertThat(it).isEqualTo("played model 0 0"),
                        it -> assertThat(it).isEqualTo("report-some-linter report 1 1"));
        assertThat(participants(review)).contains("report-some-linter");
    }

    @Test
    void takesAReportAsAnObjectToo() {
        var report = JsonMapper.shared().readValue(SARIF, Map.class);

        var review = caller.ended(
                caller.acceptedId(Map.of("title", "Report", "diff", TestDiffs.ADDED_FILE, "reports", List.of(report))));

        assertThat(review.get("participants")).hasSize(5);
    }

    @Test
    void refusesReportsItCannotRead() {
        assertThat(refusal(Map.of("title", "a", "diff", TestDiffs.ADDED_FILE, "reports", List.of("{"))))
                .isEqualTo("400 sarif_not_json reports");
        assertThat(refusal(Map.of("title", "a", "diff", TestDiffs.ADDED_FILE, "reports", "none")))
                .isEqualTo("400 invalid_request reports");
        assertThat(refusal(Map.of("title", "a", "diff", TestDiffs.ADDED_FILE, "type", "No Word")))
                .isEqualTo("400 invalid_request type");
    }

    @Test
    void refusesWhatWouldCostMoreThanTheCeiling() {
        seed("frugal", """
                ceiling_usd: 0.0001
                participants:
                  - {id: played, model: simulated, prompt: security}
                """);

        assertThat(refusal(Map.of("title", "a", "diff", TestDiffs.ADDED_FILE, "type", "frugal")))
                .isEqualTo("422 cost_ceiling -");
    }

    @Test
    void refusesWhatNobodyIsSeatedFor() {
        seed("picky", """
                ceiling_usd: 1
                participants:
                  - {id: pmd, analyzer: pmd-security, when: {languages: cpp}}
                """);

        assertThat(refusal(Map.of("title", "a", "diff", TestDiffs.ADDED_FILE, "type", "picky")))
                .isEqualTo("422 nobody_to_ask -");
    }

    @Test
    void findsARoutingUnsoundThatSeatsWhoeverIsNotHere() {
        var checked = routings.check("""
                ceiling_usd: 1
                participants:
                  - {id: a, analyzer: pmd-nothing}
                  - {id: b, model: nowhere, prompt: security}
                  - {id: c, model: nowhere-else, prompt: nothing, optional: true}
                  - {id: d, model: simulated, prompt: second-look}
                """);

        assertThat(checked)
                .isInstanceOfSatisfying(
                        Checked.Unsound.class,
                        it -> assertThat(it.faults())
                                .extracting(Fault::toString)
                                .containsExactly(
                                        "3:23 There is no analyzer pmd-nothing on this machine.",
                                        "4:20 No model has the id nowhere. Configure it, or say optional: true to do without it.",
                                        "5:42 No prompt nothing is in production.",
                                        "6:39 The prompt second-look is not written for this."));
    }

    @Test
    void tellsThatAReviewWithoutAnEndHasNoAuditRecord() {
        assertThat(problem(caller.get("/v1/reviews/0190a5c0-0000-7000-8000-000000000000/audit")))
                .isEqualTo("404 review_not_found -");
    }

    private void seed(String name, String text) {
        catalog.seed(new AssetName("routing", name), text, "For a test");
    }

    private String refusal(Map<String, Object> body) {
        return problem(caller.submit(body));
    }

    private static List<String> participants(JsonNode review) {
        return StreamSupport.stream(review.get("groups").spliterator(), false)
                .flatMap(it -> StreamSupport.stream(it.get("members").spliterator(), false))
                .map(it -> it.get("participant").asString())
                .toList();
    }
}
