package dev.chancery.review;

import static dev.chancery.review.ReviewCaller.diff;
import static dev.chancery.review.ReviewCaller.problem;
import static dev.chancery.review.ReviewCaller.range;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.InvocationId;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WholeApplication
class ReviewApiIT {

    @Autowired
    TestAccess access;

    @Autowired
    LedgerReader ledger;

    @TempDir
    Path folder;

    private ReviewCaller caller;

    @BeforeEach
    void call() {
        caller = new ReviewCaller(access);
    }

    @Test
    void reviewsARangeFromSubmissionToItsEnd() {
        var repository = TestRepository.faulty(folder);

        var accepted = caller.submit(range(repository.path(), "HEAD~1", "main"));

        assertThat(accepted.statusCode()).isEqualTo(202);
        var id = Api.json(accepted).get("id").asString();
        assertThat(accepted.headers().firstValue("location")).contains("/v1/reviews/" + id);
        var review = caller.ended(id);
        assertThat(review.get("state").asString()).isEqualTo("full");
        assertThat(review.get("participants")).hasSize(4).allSatisfy(it -> {
            assertThat(it.get("outcome").asString()).isEqualTo("in_budget");
            assertThat(it.get("latency_ms").isNumber()).isTrue();
            assertThat(it.get("kind").asString()).isEqualTo("analyzer");
        });
        assertThat(categories(review))
                .anyMatch(it -> it.contains("sql"))
                .anyMatch(it -> it.contains("catch") || it.contains("swallow"))
                .anyMatch(it -> it.contains("leak") || it.contains("resource") || it.contains("close"));
        assertThat(review.get("groups")).allSatisfy(it -> {
            assertThat(it.get("class").asString()).isIn("consensus", "majority", "minority", "contested");
            assertThat(it.get("file").asString()).isEqualTo("src/acme/payments/Customers.java");
            assertThat(it.get("members")).isNotEmpty();
            assertThat(it.get("triage").get("state").asString()).isEqualTo("open");
        });
    }

    @Test
    void reportsOnNothingButTheLinesOfTheChange() {
        var repository = TestRepository.in(folder);
        var path = "src/acme/payments/Customers.java";
        repository.commit("Add faulty customers", Map.of(path, TestRepository.FAULTY));
        repository.commit(
                "Say more", Map.of(path, TestRepository.FAULTY.replace("Finds customers.", "Finds all customers.")));

        var review = caller.ended(caller.acceptedId(range(repository.path(), "HEAD~1", "HEAD")));

        assertThat(review.get("state").asString()).isEqualTo("full");
        assertThat(review.get("groups")).isEmpty();
    }

    @Test
    void reviewsABareDiffOfANewFile() {
        var review = caller.ended(caller.acceptedId(diff(TestDiffs.ADDED_FILE)));

        assertThat(review.get("state").asString()).isEqualTo("full");
        assertThat(review.get("repository").isNull()).isTrue();
        assertThat(categories(review)).anyMatch(it -> it.contains("sql"));
    }

    @Test
    void reviewsABareDiffOfAFragment() {
        var review = caller.ended(caller.acceptedId(diff(TestDiffs.FRAGMENT)));

        assertThat(review.get("state").asString()).isEqualTo("full");
        assertThat(review.get("groups")).anySatisfy(it -> {
            assertThat(it.get("start_line").asInt()).isBetween(41, 46);
            assertThat(it.get("file").asString()).isEqualTo("src/Customers.java");
        });
    }

    @Test
    void putsOneInvocationOnEveryEntryOfAReview() {
        var repository = TestRepository.faulty(folder);

        var review = caller.ended(caller.acceptedId(range(repository.path(), "HEAD~1", "HEAD")));

        var invocation =
                InvocationId.parse(review.get("invocation_id").asString()).orElseThrow();
        assertThat(ledger.ofInvocation(invocation))
                .extracting(it -> it.type())
                .contains(
                        "task.opened",
                        "credential.issued",
                        "credential.consumed",
                        "tool.completed",
                        "review.submitted",
                        "review.started",
                        "review.participant_answered",
                        "review.ended",
                        "task.closed");
    }

    @Test
    void doesNotKnowOtherReviews() {
        assertThat(problem(caller.get("/v1/reviews/0190a5c0-0000-7000-8000-000000000000")))
                .isEqualTo("404 review_not_found -");
        assertThat(problem(caller.get("/v1/reviews/nonsense"))).isEqualTo("404 review_not_found -");
    }

    @Test
    void listsReviewsPageByPageNewestFirst() {
        var first = caller.acceptedId(diff(TestDiffs.ADDED_FILE));
        var second = caller.acceptedId(diff(TestDiffs.FRAGMENT));
        var page = Api.json(caller.get("/v1/reviews?limit=1"));
        var next = Api.json(
                caller.get("/v1/reviews?limit=1&cursor=" + page.get("next").asString()));

        assertThat(page.get("reviews").get(0).get("id").asString()).isEqualTo(second);
        assertThat(next.get("reviews").get(0).get("id").asString()).isEqualTo(first);
        assertThat(problem(caller.get("/v1/reviews?limit=0"))).isEqualTo("400 invalid_request limit");
        assertThat(problem(caller.get("/v1/reviews?cursor=x"))).isEqualTo("400 invalid_request cursor");
    }

    @Test
    void letsNobodySubmitWithoutTheScope() {
        assertThat(access.machine("reviews:read").post("/v1/reviews", "{}").statusCode())
                .isEqualTo(403);
        assertThat(Api.anonymous(access.port()).get("/v1/reviews").statusCode()).isEqualTo(401);
    }

    private static List<String> categories(JsonNode review) {
        return StreamSupport.stream(review.get("groups").spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.get("members").spliterator(), false))
                .map(member -> member.get("category").asString())
                .toList();
    }
}
