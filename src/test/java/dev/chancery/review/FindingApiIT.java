package dev.chancery.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
class FindingApiIT {

    @Autowired
    TestAccess access;

    private Api triager;
    private Api submitter;
    private JsonNode review;
    private String finding;

    @BeforeEach
    void reviewAChange() {
        triager = access.machine("findings:read", "findings:write");
        submitter = access.machine("reviews:write");
        var caller = new ReviewCaller(access);
        review = caller.ended(caller.acceptedId(ReviewCaller.diff(TestDiffs.unmet(TestDiffs.ADDED_FILE))));
        finding = review.get("groups").get(0).get("id").asString();
    }

    @Test
    void listsWhatFitsAFilter() {
        var page = Api.json(triager.get(list("is:open run:" + review.get("id").asString())));

        assertThat(page.get("findings").size()).isEqualTo(review.get("groups").size());
        assertThat(page.get("findings").get(0).get("id").asString()).isEqualTo(finding);
        assertThat(page.get("next").isNull()).isTrue();
        assertThat(problem(triager.get(list("is:opne")))).isEqualTo("400 filter_not_understood");
        assertThat(problem(triager.get("/v1/findings?limit=0"))).isEqualTo("400 invalid_request");
        assertThat(problem(triager.get("/v1/findings?cursor=x"))).isEqualTo("400 invalid_request");
    }

    @Test
    void answersAndTakesBack() {
        assertThat(Api.json(act("{\"act\":\"dismiss\",\"reason\":\"wont_fix\",\"note\":\"Old.\",\"version\":0}"))
                        .get("state")
                        .asString())
                .isEqualTo("dismissed");
        var told = Api.json(triager.get("/v1/findings/" + finding));
        assertThat(told.at("/finding/triage/reason").asString()).isEqualTo("wont_fix");
        assertThat(told.at("/history/0/said/note").asString()).isEqualTo("Old.");

        var overtaken = act("{\"act\":\"confirm\",\"version\":0}");
        assertThat(problem(overtaken)).isEqualTo("409 finding_changed");
        assertThat(Api.json(overtaken).at("/triage/state").asString()).isEqualTo("dismissed");

        assertThat(Api.json(act("{\"act\":\"undo\",\"version\":1}"))
                        .get("state")
                        .asString())
                .isEqualTo("open");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 invalid_request act|{\"version\":0}",
                "400 invalid_request act|{\"act\":\"delete\",\"version\":0}",
                "400 invalid_request version|{\"act\":\"confirm\"}",
                "400 invalid_request note|{\"act\":\"confirm\",\"version\":0,\"note\":\"x\"}",
                "400 invalid_request reason|{\"act\":\"dismiss\",\"version\":0,\"reason\":\"boring\"}",
                "400 invalid_request of|{\"act\":\"duplicate\",\"version\":0,\"of\":\"that\"}",
                "400 invalid_request until|{\"act\":\"snooze\",\"version\":0,\"until\":\"soon\"}",
                "422 snooze_in_the_past -|{\"act\":\"snooze\",\"version\":0,\"until\":\"2020-01-01T00:00:00Z\"}",
                "409 nothing_to_undo -|{\"act\":\"undo\",\"version\":0}",
            })
    void refusesAnswersThatMakeNoSense(String problem, String body) {
        assertThat(ReviewCaller.problem(act(body))).isEqualTo(problem);
    }

    @Test
    void knowsNoFindingItDoesNotHave() {
        assertThat(problem(triager.get("/v1/findings/nonsense"))).isEqualTo("404 finding_not_found");
        assertThat(problem(triager.post("/v1/findings/nonsense/triage", "{\"act\":\"confirm\",\"version\":0}")))
                .isEqualTo("404 finding_not_found");
    }

    @Test
    void wantsTheScopeForEachAct() {
        var reader = access.machine("findings:read");

        assertThat(reader.post("/v1/findings/" + finding + "/triage", "{\"act\":\"confirm\",\"version\":0}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(access.machine("reviews:read").get("/v1/findings").statusCode())
                .isEqualTo(403);
        assertThat(Api.anonymous(access.port()).get("/v1/findings").statusCode())
                .isEqualTo(401);
    }

    @Test
    void answersInBulkAfterALook() {
        var all = review.get("groups").size();
        var preview = Api.json(triager.post(
                "/v1/findings/bulk/previews",
                json(Map.of("q", "is:open run:" + review.get("id").asString()))));
        assertThat(preview.get("count").asInt()).isEqualTo(all);

        var body = Map.of("preview", preview.get("preview").asString(), "act", "confirm");
        var done = Api.json(triager.post("/v1/findings/bulk", json(body)));
        assertThat(done.get("applied").asInt()).isEqualTo(all);
        assertThat(problem(triager.post("/v1/findings/bulk", json(body)))).isEqualTo("404 preview_not_found");

        var undone = triager.post("/v1/findings/bulk/" + done.get("bulk").asString() + "/undo", "{}");
        assertThat(Api.json(undone).get("applied").asInt()).isEqualTo(all);
    }

    @Test
    void keepsViewsOfOneAndOfAll() {
        var name = "Mine " + finding;
        assertThat(triager.post("/v1/findings/views", json(Map.of("name", name, "q", "class:contested")))
                        .statusCode())
                .isEqualTo(201);
        var shared = triager.post(
                "/v1/findings/views", json(Map.of("name", "Ours " + finding, "q", "is:open", "shared", true)));

        assertThat(triager.get("/v1/findings/views").body()).contains("Mine " + finding, "Ours " + finding);
        assertThat(access.machine("findings:read").get("/v1/findings/views").body())
                .contains("Ours " + finding);
        assertThat(problem(triager.post("/v1/findings/views", json(Map.of("name", " ", "q", "is:open")))))
                .isEqualTo("422 unusable_name");
        assertThat(problem(triager.post("/v1/findings/views", json(Map.of("name", "x", "q", "is:opne")))))
                .isEqualTo("400 filter_not_understood");
        var path = "/v1/findings/views/" + Api.json(shared).get("id").asString();
        assertThat(triager.send(triager.request(path).DELETE()).statusCode()).isEqualTo(200);
        assertThat(problem(triager.send(triager.request(path).DELETE()))).isEqualTo("404 view_not_found");
    }

    @Test
    void keepsAnAnswerWhenLinesMoveAndAnotherToolWordsItOtherwise() {
        var file = "src/" + UUID.randomUUID() + "/Customers.java";
        var diff = TestDiffs.ADDED_FILE.replace("src/Customers.java", file);
        var moved = diff.replace("+1,9 @@\n", "+1,11 @@\n+// A licence,\n+// in two lines.\n");
        var first = reported(diff, file, 3, "Nobody outside of the package can use this type.");
        triager.post(
                "/v1/findings/" + first.get("id").asString() + "/triage",
                "{\"act\":\"dismiss\",\"reason\":\"wont_fix\",\"note\":\"By design.\",\"version\":0}");

        var second = reported(moved, file, 5, "Its visibility is narrower than callers need.");

        assertThat(second.at("/triage/state").asString()).isEqualTo("dismissed");
        assertThat(second.at("/triage/note").asString()).isEqualTo("By design.");
        assertThat(second.at("/met/as").asString()).isEqualTo("inherited");
        assertThat(second.at("/met/finding").asString())
                .isEqualTo(first.get("id").asString());
        assertThat(second.get("fingerprint")).isEqualTo(first.get("fingerprint"));
    }

    /** The finding a SARIF report brings into a review of the diff. */
    private JsonNode reported(String diff, String file, int line, String claim) {
        var sarif = """
                {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "Visibility", "version": "1"}}, "results": [
                 {"ruleId": "narrow-type", "message": {"text": "%s"}, "locations": [{"physicalLocation": {
                  "artifactLocation": {"uri": "%s"}, "region": {"startLine": %d}}}]}]}]}
                """.formatted(claim, file, line);
        var caller = new ReviewCaller(access);
        var submitted = Api.json(submitter.post(
                "/v1/reviews", json(Map.of("title", "Reported", "diff", diff, "reports", List.of(sarif)))));
        var ended = caller.ended(submitted.get("id").asString());
        return ended.get("groups")
                .valueStream()
                .filter(it -> it.get("title").asString().equals(claim))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ended.toPrettyString()));
    }

    @Test
    void tellsTheReviewAsSarif() {
        act("{\"act\":\"dismiss\",\"reason\":\"test_code\",\"version\":0}");
        var reader = access.machine("reviews:read");

        var sarif = reader.get("/v1/reviews/" + review.get("id").asString() + "/sarif");

        assertThat(sarif.headers().firstValue("content-type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/sarif+json"));
        var results = Api.json(sarif).at("/runs/0/results");
        assertThat(results.size()).isEqualTo(review.get("groups").size());
        assertThat(Api.json(sarif).toString()).contains("\"justification\":\"Test code\"");
        assertThat(problem(reader.get("/v1/reviews/nonsense/sarif"))).isEqualTo("404 review_not_found");
    }

    private HttpResponse<String> act(String body) {
        return triager.post("/v1/findings/" + finding + "/triage", body);
    }

    private static String list(String filter) {
        return "/v1/findings?q=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    private static String json(Map<String, ?> body) {
        return JsonMapper.shared().writeValueAsString(body);
    }

    private static String problem(HttpResponse<String> answer) {
        return answer.statusCode() + " " + Api.json(answer).get("code").asString();
    }
}
