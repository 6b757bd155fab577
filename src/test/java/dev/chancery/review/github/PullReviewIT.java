package dev.chancery.review.github;

import static dev.chancery.review.github.WebhookSender.id;
import static dev.chancery.review.github.WebhookSender.outcome;
import static dev.chancery.review.github.WebhookSender.pull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.kernel.Actor;
import dev.chancery.review.ReviewId;
import dev.chancery.review.github.StandInGitHub.Reply;
import dev.chancery.review.github.api.RepositoryName;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

@WholeApplication
class PullReviewIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BASE = "1".repeat(40);
    private static final String HEAD = "2".repeat(40);
    private static final String NEXT = "3".repeat(40);

    @Autowired
    TestAccess access;

    @Autowired
    EnabledRepositories repositories;

    @Autowired
    Checks checks;

    @Autowired
    CheckWork work;

    @Autowired
    JdbcClient database;

    private WebhookSender github;

    @BeforeEach
    void connect() {
        github = new WebhookSender(access);
    }

    @AfterEach
    void disconnect() {
        github.close();
    }

    @Test
    void reviewsAPullRequestAndReportsBackAsACheckWithAnnotationsAndComments() {
        var repository = faulty("acme/whole");

        github.deliver(id(), "pull_request", pull("opened", repository.name(), BASE, HEAD));

        var run = completed(repository, 1);
        assertThat(run.path("head_sha").asString()).isEqualTo(HEAD);
        assertThat(run.path("conclusion").asString()).isIn("neutral", "failure");
        assertThat(run.at("/output/annotations"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.path("path").asString()).isEqualTo("src/acme/payments/Customers.java"));
        assertThat(repository.reviews()).hasSize(1);
        assertThat(repository.comments()).isNotEmpty().allSatisfy(it -> {
            assertThat(it.path("side").asString()).isEqualTo("RIGHT");
            assertThat(CommentText.fingerprintIn(it.path("body").asString())).isPresent();
        });
    }

    @Test
    void asksAsWhatItIsThereAndNeverKeepsTheCode() {
        var repository = faulty("acme/asked");

        github.deliver(id(), "pull_request", pull("opened", repository.name(), BASE, HEAD));

        completed(repository, 1);
        assertThat(repository.requests())
                .allSatisfy(it -> assertThat(it.authorization()).isEqualTo("Bearer token-of-the-tests"))
                .anySatisfy(it -> assertThat(it.accept()).isEqualTo("application/vnd.github.diff"));
    }

    @Test
    void updatesItsCommentsInsteadOfRepeatingThemWhenTheCheckIsAskedForAgain() {
        var repository = faulty("acme/again");
        github.deliver(id(), "pull_request", pull("opened", repository.name(), BASE, HEAD));
        completed(repository, 1);
        var before = bodies(repository);

        var again = github.deliver(id(), "check_run", WebhookSender.rerequested(repository.name(), HEAD));

        assertThat(outcome(again)).isEqualTo("202 queued");
        completed(repository, 2);
        assertThat(repository.reviews()).hasSize(1);
        assertThat(bodies(repository)).hasSameSizeAs(before);
    }

    @Test
    void saysOfCommentsWhoseFindingIsGoneThatItIs() {
        var repository = faulty("acme/mended");
        github.deliver(id(), "pull_request", pull("opened", repository.name(), BASE, HEAD));
        completed(repository, 1);
        repository.comment(
                "stranger", repository.comments().getFirst().path("body").asString());
        var before = repository.comments().stream().map(it -> it.get("id")).toList();
        repository.with(BASE, NEXT, PullChanges.SOUND_DIFF, Map.of(PullChanges.PATH, PullChanges.SOUND));

        github.deliver(id(), "pull_request", pull("synchronize", repository.name(), BASE, NEXT));

        completed(repository, 2);
        assertThat(repository.comments())
                .filteredOn(it -> before.contains(it.get("id")))
                .allSatisfy(it -> assertThat(it.path("body").asString().startsWith("Not found any more"))
                        .isEqualTo(it.at("/user/login").asString().equals(StandInRepository.LOGIN)));
    }

    @Test
    void sitsOutARateLimit() {
        var repository = faulty("acme/limited");
        repository.spoil(
                "POST /check-runs",
                _ -> new Reply(
                        403,
                        "{\"message\": \"You have exceeded a secondary rate limit\"}",
                        Map.of("retry-after", "1")));

        github.deliver(id(), "pull_request", pull("opened", repository.name(), BASE, HEAD));

        completed(repository, 1);
        assertThat(repository.checkRuns()).hasSize(1);
    }

    @Test
    void sitsOutFaultsAndSilenceOfGitHub() {
        var repository = faulty("acme/broken");
        var silence = new CountDownLatch(1);
        repository
                .spoil("POST /check-runs", _ -> Reply.of(502, "<html>Bad gateway</html>"))
                .spoil("PATCH /check-runs", _ -> {
                    awaitQuietly(silence);
                    return Reply.of(500, "");
                });

        github.deliver(id(), "pull_request", pull("opened", repository.name(), BASE, HEAD));

        completed(repository, 1);
        silence.countDown();
        assertThat(repository.checkRuns()).hasSize(1);
    }

    @Test
    void makesNoSecondCheckWhenTheAnswerToTheFirstWasLost() {
        var repository = faulty("acme/lost");
        repository.spoil("POST /check-runs", rightly -> {
            rightly.run();
            return Reply.of(500, "");
        });

        github.deliver(id(), "pull_request", pull("opened", repository.name(), BASE, HEAD));

        completed(repository, 1);
        assertThat(repository.checkRuns()).hasSize(1);
    }

    @Test
    void postsNoSecondReviewWhenTheAnswerToTheFirstWasLost() {
        var repository = faulty("acme/lost-review");
        repository.spoil("POST /pulls/7/reviews", rightly -> {
            rightly.run();
            return Reply.of(500, "");
        });

        github.deliver(id(), "pull_request", pull("opened", repository.name(), BASE, HEAD));

        completed(repository, 1);
        assertThat(repository.reviews()).hasSize(1);
    }

    @Test
    void adoptsTheReviewThatWasSubmittedJustBeforeTheNodeDied() {
        var repository = faulty("acme/crashed");
        var head = new PullHead(new RepositoryName(repository.name()), 7, BASE, HEAD, "#7 Crashed");
        var id = checks.begin(head, 1).orElseThrow();
        workUntilEnded(id);
        var review = reviewOf(id);
        forget(id);

        workUntilEnded(id);

        assertThat(reviewOf(id)).isEqualTo(review).isPresent();
    }

    @Test
    void saysOnGitHubWhyAChangeCannotBeReviewed() {
        var repository = enabled("acme/empty").with(BASE, HEAD, "", Map.of());

        github.deliver(id(), "pull_request", pull("opened", repository.name(), BASE, HEAD));

        assertThat(completed(repository, 1).path("conclusion").asString()).isEqualTo("skipped");
    }

    @Test
    void leavesOutWhatThePullRequestMovedPast() {
        var repository = faulty("acme/moving");
        var head = new PullHead(new RepositoryName(repository.name()), 7, BASE, HEAD, "#7 Moving");
        var old = checks.begin(head, 1).orElseThrow();
        var moved = new PullHead(head.repository(), 7, BASE, NEXT, "#7 Moved");
        assertThat(checks.begin(moved, 1)).isPresent();

        work.work(old);

        assertThat(checks.find(old).orElseThrow().stage()).isEqualTo(PullCheck.Stage.SUPERSEDED);
    }

    @Test
    void givesUpWhatGitHubRefusesAndSaysWhy() {
        var repository = faulty("acme/forbidden");
        repository.spoil(
                "POST /check-runs", _ -> Reply.of(403, "{\"message\": \"Resource not accessible by integration\"}"));

        github.deliver(id(), "pull_request", pull("opened", repository.name(), BASE, HEAD));

        var failed = await().atMost(PATIENCE)
                .until(
                        () -> checks.ofCommit(new RepositoryName(repository.name()), HEAD)
                                .getFirst(),
                        it -> it.stage() == PullCheck.Stage.FAILED);
        assertThat(failed.fault()).contains("403").contains("Resource not accessible by integration");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As if the node had died between submitting and noting it; the worker that the ended review woke must have gone too. */
    private void forget(UUID id) {
        await().atMost(PATIENCE).until(() -> scheduled(id) == 0);
        database.sql("update review.github_checks set stage = 'announced', review = null, tries = 1 where id = :id")
                .param("id", id)
                .update();
    }

    private int scheduled(UUID id) {
        return database.sql("select count(*) from scheduled_tasks where task_instance = :id")
                .param("id", id.toString())
                .query(Integer.class)
                .single();
    }

    private Optional<ReviewId> reviewOf(UUID id) {
        return checks.find(id).orElseThrow().review();
    }

    private void workUntilEnded(UUID id) {
        await().atMost(PATIENCE).until(() -> work.work(id) instanceof CheckWork.Finished);
    }

    private static List<String> bodies(StandInRepository repository) {
        return repository.comments().stream()
                .map(it -> it.path("body").asString())
                .toList();
    }

    private static ObjectNode completed(StandInRepository repository, int runs) {
        return await().atMost(PATIENCE)
                .until(
                        () -> repository.checkRuns(),
                        it -> it.size() == runs
                                && it.getLast().path("status").asString().equals("completed"))
                .getLast();
    }

    private StandInRepository faulty(String name) {
        return enabled(name).with(BASE, HEAD, PullChanges.FAULTY_DIFF, Map.of(PullChanges.PATH, PullChanges.FAULTY));
    }

    private StandInRepository enabled(String name) {
        repositories.set(RepositoryName.parse(name).orElseThrow(), true, new Actor.Service("test"));
        return StandInGitHub.shared().repository(name);
    }
}
