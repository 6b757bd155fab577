package dev.chancery.models.bedrock;

import static dev.chancery.models.bedrock.BedrockStandIn.answer;
import static dev.chancery.models.bedrock.BedrockStandIn.error;
import static dev.chancery.models.bedrock.BedrockStandIn.stream;
import static dev.chancery.models.bedrock.TestingBedrock.GOOD;
import static dev.chancery.models.bedrock.TestingBedrock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.models.Reply;
import dev.chancery.models.Reply.Completed;
import dev.chancery.models.Reply.ErrorClass;
import dev.chancery.models.Reply.Failed;
import dev.chancery.models.bedrock.BedrockStandIn.Behaviour;
import dev.chancery.models.wrapper.TestingWrapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bedrock's bad days, through the real SDK and our wrapper: what they cost, and that nothing of them is left. */
class BedrockStormTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Behaviour THROTTLED =
            error(429, "ThrottlingException", "{\"message\": \"Too many requests, please wait\"}");

    private final SteppedClock clock = new SteppedClock();
    private final TestingBedrock bedrock = new TestingBedrock();

    @AfterEach
    void close() throws Exception {
        bedrock.close();
    }

    @Test
    void ridesOutAMinuteOfThrottling() throws Exception {
        var wrapper = new TestingWrapper(bedrock.provider, Duration.ofSeconds(20), clock, clock::pass);
        var over = clock.instant().plusSeconds(60);
        bedrock.standIn.otherwise(exchange ->
                (clock.instant().isBefore(over) ? THROTTLED : answer(BedrockStandIn.ANSWER)).answer(exchange));

        var replies = callsOfSeconds(80, wrapper);

        assertThat(replies.subList(0, 150))
                .allSatisfy(it -> assertThat(it.get())
                        .isInstanceOfSatisfying(
                                Failed.class, no -> assertThat(no.errorClass()).isEqualTo(ErrorClass.THROTTLED)));
        assertThat(replies.subList(180, 240))
                .allSatisfy(it -> assertThat(it.get()).isInstanceOf(Completed.class));
        assertThat(bedrock.standIn.requests).hasSizeLessThanOrEqualTo(240 + 10 + 240 / 10);
        assertThat(wrapper.room()).isGreaterThan(1);
        assertNothingIsLeft(wrapper);
    }

    @Test
    void leavesNothingBehindAfterHangsHalvesGarbageAndCallersWhoLeave() throws Exception {
        var wrapper = new TestingWrapper(bedrock.provider, Duration.ofMillis(300), clock, _ -> {});
        var days = List.of(
                bedrock.standIn.dawdle(),
                stream(START, GOOD),
                answer("<html>not at all</html>"),
                THROTTLED,
                error(400, "ValidationException", "{\"message\": \"No\"}"),
                answer(BedrockStandIn.ANSWER));
        for (var call = 0; call < 180; call++) {
            bedrock.standIn.then(days.get(call % days.size()));
        }

        var callers = new ArrayList<Thread>();
        for (var call = 0; call < 150; call++) {
            var isStreamed = call % 2 == 0;
            callers.add(Thread.ofVirtual().start(() -> call(wrapper, isStreamed)));
            if (call % 3 == 0) {
                callers.getLast().interrupt();
            }
        }
        for (var caller : callers) {
            assertThat(caller.join(Duration.ofSeconds(30))).isTrue();
        }

        assertThat(bedrock.standIn.requests).hasSizeLessThanOrEqualTo(150 + 10 + 150 / 10);
        assertNothingIsLeft(wrapper);
    }

    private static void call(TestingWrapper wrapper, boolean isStreamed) {
        try {
            assertThat(isStreamed ? wrapper.stream(_ -> {}) : wrapper.complete())
                    .isNotNull();
        } catch (CancellationException left) {
            assertThat(left).hasMessageContaining("cancelled");
        }
    }

    /** Three calls a second. */
    private List<Future<Reply>> callsOfSeconds(int seconds, TestingWrapper wrapper) throws InterruptedException {
        var replies = new ArrayList<Future<Reply>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var second = 0; second < seconds; second++) {
                for (var call = 0; call < 3; call++) {
                    var reply = new FutureTask<>(clock.worker(wrapper::complete));
                    replies.add(reply);
                    callers.execute(reply);
                }
                clock.step(SECOND);
            }
            while (clock.isAwaited()) {
                clock.step(SECOND);
            }
        }
        return replies;
    }

    private void assertNothingIsLeft(TestingWrapper wrapper) {
        assertThat(wrapper.underWay()).isZero();
        await().until(() -> bedrock.standIn.open.get() == 0);
    }
}
