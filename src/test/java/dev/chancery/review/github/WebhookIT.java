package dev.chancery.review.github;

import static dev.chancery.review.github.WebhookSender.id;
import static dev.chancery.review.github.WebhookSender.outcome;
import static dev.chancery.review.github.WebhookSender.pull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.Actor;
import dev.chancery.review.github.api.RepositoryName;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class WebhookIT {

    private static final String BASE = "a".repeat(40);
    private static final String HEAD = "b".repeat(40);

    @Autowired
    TestAccess access;

    @Autowired
    EnabledRepositories repositories;

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
    void letsNobodyInWithoutASignature() {
        var answer = github.post("{}", Map.of("x-github-delivery", id(), "x-github-event", "ping"));

        assertThat(outcome(answer)).isEqualTo("401 signature_missing");
    }

    @Test
    void letsNobodyInWhoSignedAnotherBody() {
        var signature = Signature.of("{} ".getBytes(StandardCharsets.UTF_8), StandInGitHub.SECRET);

        var answer = github.post(
                "{}", Map.of("x-github-delivery", id(), "x-github-event", "ping", "x-hub-signature-256", signature));

        assertThat(outcome(answer)).isEqualTo("401 signature_invalid");
    }

    @Test
    void answersAPing() {
        assertThat(outcome(github.deliver(id(), "ping", "{\"zen\": \"Keep it logically awesome.\"}")))
                .isEqualTo("200 pong");
    }

    @Test
    void ignoresWhatAsksForNothingAndSaysWhy() {
        assertThat(outcome(github.deliver(id(), "star", "{\"action\": \"created\"}")))
                .isEqualTo("202 ignored event_ignored");
        assertThat(outcome(github.deliver(id(), "pull_request", pull("labeled", "acme/x", BASE, HEAD))))
                .isEqualTo("202 ignored action_ignored");
        assertThat(outcome(github.deliver(id(), "pull_request", pull("opened", "acme/x", BASE, HEAD, true))))
                .isEqualTo("202 ignored draft");
    }

    @Test
    void ignoresRepositoriesNobodyEnabled() {
        assertThat(outcome(github.deliver(id(), "pull_request", pull("opened", "acme/stranger", BASE, HEAD))))
                .isEqualTo("202 ignored repository_not_enabled");
    }

    @Test
    void judgesAnIgnoredDeliveryAnewOnceItsRepositoryIsEnabled() {
        var id = id();
        var body = pull("opened", "acme/late", BASE, HEAD);
        github.deliver(id, "pull_request", body);
        enable("acme/late");

        assertThat(outcome(github.deliver(id, "pull_request", body))).isEqualTo("202 queued");
    }

    @Test
    void refusesWhatIsNotWhatGitHubSends() {
        assertThat(outcome(github.deliver(id(), "pull_request", "{\"action\": ")))
                .isEqualTo("400 malformed_payload");
        assertThat(outcome(github.deliver(id(), "pull_request", "[]"))).isEqualTo("400 malformed_payload");
        assertThat(outcome(github.deliver(id(), "pull_request", pull("opened", "../../etc", BASE, HEAD))))
                .isEqualTo("400 malformed_payload");
        assertThat(outcome(github.deliver(id(), "pull_request", pull("opened", "acme/x", BASE, "main"))))
                .isEqualTo("400 malformed_payload");
    }

    @Test
    void refusesADeliveryWithoutItsIdOrKind() {
        assertThat(outcome(github.deliver("", "ping", "{}"))).isEqualTo("400 headers_missing");
        assertThat(outcome(github.deliver(id(), "", "{}"))).isEqualTo("400 headers_missing");
    }

    @Test
    void refusesABodyBeyondTheLimitBeforeItIsRead() {
        var answer = github.deliver(id(), "ping", "{\"zen\": \"" + "x".repeat(5 * 1024 * 1024) + "\"}");

        assertThat(outcome(answer)).isEqualTo("413 body_too_large");
    }

    @Test
    void refusesAnotherBodyUnderTheIdOfADelivery() {
        var id = id();
        github.deliver(id, "ping", "{}");

        assertThat(outcome(github.deliver(id, "ping", "{\"zen\": \"\"}"))).isEqualTo("409 delivery_mismatch");
    }

    @Test
    void answersTheSameDeliveryTheSameEachTimeAndReviewsOnce() {
        enable("acme/thrice");
        var id = id();
        var body = pull("opened", "acme/thrice", BASE, HEAD);

        var first = github.deliver(id, "pull_request", body);
        var second = github.deliver(id, "pull_request", body);
        var third = github.deliver(id, "pull_request", body);

        assertThat(outcome(first)).isEqualTo("202 queued");
        assertThat(second.body()).isEqualTo(first.body()).isEqualTo(third.body());
    }

    @Test
    void reviewsAHeadOnceHoweverManyDeliveriesTellOfItAtOnce() {
        enable("acme/crowd");
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(
                            () -> outcome(github.deliver(
                                    id(), "pull_request", pull("synchronize", "acme/crowd", BASE, HEAD))),
                            senders))
                    .toList();

            assertThat(answers.stream().map(CompletableFuture::join))
                    .filteredOn("202 queued"::equals)
                    .hasSize(1);
            assertThat(answers.stream().map(CompletableFuture::join))
                    .filteredOn("202 repeated already_reviewed"::equals)
                    .hasSize(7);
        }
    }

    private void enable(String name) {
        StandInGitHub.shared().repository(name);
        repositories.set(RepositoryName.parse(name).orElseThrow(), true, new Actor.Service("test"));
    }
}
