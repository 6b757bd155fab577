package dev.chancery.review.web;

import dev.chancery.gateway.Rejected;
import dev.chancery.gateway.RunOrder;
import dev.chancery.gateway.Workflow;
import dev.chancery.kernel.Refusal;
import dev.chancery.review.ReviewEnded;
import dev.chancery.review.ReviewId;
import dev.chancery.review.Reviews;
import dev.chancery.review.Submission;
import dev.chancery.review.SubmissionAnswer.Accepted;
import dev.chancery.review.SubmissionAnswer.Busy;
import dev.chancery.review.SubmissionAnswer.RefusedSubmission;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The review pipeline as the workflow {@code review}: the prompt is a unified diff, or the JSON body of {@code POST
 * /v1/reviews}; the output is the ended review as {@code GET /v1/reviews/{id}} tells it. Whoever waits too long is told,
 * but the review goes on to its own end.
 */
@Component("review")
class ReviewWorkflow implements Workflow {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final TypeReference<LinkedHashMap<String, Object>> BODY = new TypeReference<>() {};

    private final Map<ReviewId, CountDownLatch> awaited = new ConcurrentHashMap<>();
    private final Reviews reviews;
    private final JsonMapper json;
    private final Clock clock;

    ReviewWorkflow(Reviews reviews, JsonMapper json, Clock clock) {
        this.reviews = reviews;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return "Reviews a unified diff, or a range of a repository, and waits for the result";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(3);
    }

    @Override
    public Produced run(RunOrder order) throws InterruptedException {
        return switch (reading(order)) {
            case SubmissionBody.Wrong(var _, var refusal) -> new Unfit(refusal);
            case SubmissionBody.Understood(var submission) -> review(submission, order);
        };
    }

    @TransactionalEventListener
    void told(ReviewEnded ended) {
        var latch = awaited.get(ended.report().id());
        if (latch != null) {
            latch.countDown();
        }
    }

    private SubmissionBody.Reading reading(RunOrder order) {
        var prompt = order.prompt().strip();
        if (!prompt.startsWith("{")) {
            var title = "Run " + order.request();
            return new SubmissionBody.Understood(new Submission.OfDiff(title, order.prompt()));
        }
        try {
            return new SubmissionBody(json.readValue(prompt, BODY)).read();
        } catch (JacksonException malformed) {
            return new SubmissionBody.Wrong(
                    "prompt", new Refusal("invalid_request", "The prompt begins like JSON and is none."));
        }
    }

    private Produced review(Submission submission, RunOrder order) throws InterruptedException {
        return switch (reviews.submit(submission, order.grant().actor())) {
            case Accepted(var id) -> ended(id, order);
            case RefusedSubmission(var refusal, var _) -> new Unfit(refusal);
            case Busy(var refusal, var retryAfter) -> new NoRoom(new Rejected(refusal, retryAfter));
        };
    }

    private Produced ended(ReviewId id, RunOrder order) throws InterruptedException {
        var latch = awaited.computeIfAbsent(id, _ -> new CountDownLatch(1));
        try {
            while (clock.instant().isBefore(order.deadline())) {
                var report = reviews.find(id).filter(it -> it.state().hasEnded());
                if (report.isPresent()) {
                    return new Output(json.writeValueAsString(ReviewJson.of(report.get())));
                }
                latch.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            }
            return new Failed(new Refusal("over_budget", "The review " + id + " goes on, but did not end in time."));
        } finally {
            awaited.remove(id);
        }
    }
}
