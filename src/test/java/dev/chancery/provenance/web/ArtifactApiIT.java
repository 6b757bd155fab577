package dev.chancery.provenance.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.provenance.offline.BundleVerifier;
import dev.chancery.provenance.testing.TestingCommits;
import dev.chancery.provenance.testing.TestingReviews;
import dev.chancery.review.ReviewEnded;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
class ArtifactApiIT {

    @Autowired
    TestAccess access;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void answersTheChainOfAReviewedCommit() {
        var commit = reviewedCommit();

        var json = Api.json(machine().get("/v1/artifacts/gitCommit:" + commit));

        assertThat(json.path("digest").asString()).isEqualTo("gitCommit:" + commit);
        assertThat(json.path("verdict").path("sentence").asString()).startsWith("Not yet answerable: 1 of 13 hops");
        assertThat(json.path("hops").get(3).path("hop").asString()).isEqualTo("review_verdict");
        assertThat(json.path("hops").get(3).path("state").asString()).isEqualTo("present");
        assertThat(json.path("hops").get(2).path("title").asString()).isEqualTo("none: analyzers only");
        var signature = json.path("statements").get(0).path("signatures").get(0);
        assertThat(signature.path("key_id").asString()).startsWith("review-");
        assertThat(signature.path("reason").asString()).isEqualTo("verified");
    }

    @Test
    void takesABareCommitIdToo() {
        assertThat(machine().get("/v1/artifacts/" + reviewedCommit()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void offersABundleThatIsVerifiedOffline() {
        var answer = machine().get("/v1/artifacts/gitCommit:" + reviewedCommit() + "/bundle");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValue("application/vnd.chancery.evidence-bundle+json");
        assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment; filename=\"evidence-gitCommit-");
        var report = new BundleVerifier(List.of()).verify(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(report.verified()).as(report.sentence()).isTrue();
    }

    @Test
    void doesNotKnowADigestNobodySpokeOf() {
        var answer = machine().get("/v1/artifacts/sha256:" + "0".repeat(64));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo("artifact_not_found");
        assertThat(machine()
                        .get("/v1/artifacts/sha256:" + "0".repeat(64) + "/bundle")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoDigest() {
        for (var nonsense : List.of("sha256:12", "md5:" + "0".repeat(32), "gitCommit:" + "A".repeat(40), "latest")) {
            var answer = machine().get("/v1/artifacts/" + nonsense);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Api.json(answer).path("code").asString()).isEqualTo("malformed_digest");
        }
    }

    @Test
    void isClosedToATokenWithoutTheScope() {
        assertThat(access.machine("reviews:read")
                        .get("/v1/artifacts/" + "0".repeat(40))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.anonymous(access.port())
                        .get("/v1/artifacts/" + "0".repeat(40))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void servesThePredicatesSchemaToEverybody() {
        var answer = Api.anonymous(access.port()).get("/chancery/attestation/review-verdict/v1.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.json(answer).path("$id").asString())
                .isEqualTo("https://chancery.dev/attestation/review-verdict/v1");
    }

    private Api machine() {
        return access.machine("artifacts:read");
    }

    private String reviewedCommit() {
        var report = TestingReviews.of(TestingCommits.fresh());
        transaction.executeWithoutResult(_ -> events.publishEvent(new ReviewEnded(report, report.invocation())));
        return report.headCommit().orElseThrow();
    }
}
