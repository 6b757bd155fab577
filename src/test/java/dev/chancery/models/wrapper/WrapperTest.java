package dev.chancery.models.wrapper;

import static dev.chancery.models.wrapper.TestingProvider.answer;
import static dev.chancery.models.wrapper.TestingProvider.broken;
import static dev.chancery.models.wrapper.TestingProvider.refused;
import static dev.chancery.models.wrapper.TestingProvider.throttled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.kernel.TraceParent;
import dev.chancery.kernel.Trail;
import dev.chancery.models.Cost;
import dev.chancery.models.Delta;
import dev.chancery.models.Reply;
import dev.chancery.models.Reply.Completed;
import dev.chancery.models.Reply.ErrorClass;
import dev.chancery.models.Reply.Failed;
import dev.chancery.models.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class WrapperTest {

    private final TestingProvider provider = new TestingProvider();

    @Test
    void countsTokensMoneyAndAttempts() {
        assertThat(new TestingWrapper(provider).complete()).isInstanceOfSatisfying(Completed.class, it -> {
            assertThat(it.usage()).isEqualTo(new Usage(7, 3));
            assertThat(it.cost()).isEqualTo(new Cost(13));
            assertThat(it.attempts()).isOne();
        });
    }

    @Test
    void asksAgainAfterThrottlingAndAfterBreakage() {
        var reply = new TestingWrapper(provider.first(throttled(), broken(), answer("at last"))).complete();

        assertThat(reply).isInstanceOfSatisfying(Completed.class, it -> {
            assertThat(it.text()).isEqualTo("at last");
            assertThat(it.attempts()).isEqualTo(3);
        });
    }

    @Test
    void neverAsksAgainWhatWasRefused() {
        var wrapper = new TestingWrapper(provider.always(refused()));

        assertThat(failed(wrapper.complete()).errorClass()).isEqualTo(ErrorClass.UNRECOVERABLE);
        assertThat(provider.asked).hasValue(1);
        assertThat(wrapper.count("provider.retries")).isZero();
    }

    @Test
    void asksNoMoreOftenThanItMay() {
        new TestingWrapper(provider.always(broken()), 4, Duration.ofSeconds(30)).complete();

        assertThat(provider.asked).hasValue(4);
    }

    @Test
    void triesATimedOutModelOnceMoreAndNotAgain() {
        new TestingWrapper(provider.always(broken().onceMore()), 5, Duration.ofSeconds(30)).complete();

        assertThat(provider.asked).hasValue(2);
    }

    @Test
    void waitsAsLongAsTheProviderAsks() {
        var wrapper = new TestingWrapper(provider.first(throttled().retryAfter(Optional.of(Duration.ofSeconds(9)))));
        wrapper.complete();

        assertThat(wrapper.waits).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void neverWaitsPastTheDeadline() {
        var wrapper = new TestingWrapper(provider.first(throttled().retryAfter(Optional.of(Duration.ofSeconds(9)))));

        assertThat(failed(wrapper.complete(Duration.ofSeconds(8))).retryAfter()).contains(Duration.ofSeconds(9));
        assertThat(wrapper.waits).isEmpty();
    }

    @Test
    void triesNoMoreThanTheRetryBudgetInAnOutage() {
        var wrapper = new TestingWrapper(provider.always(broken()), 5, Duration.ofSeconds(30));
        for (var call = 0; call < 200; call++) {
            wrapper.complete();
        }

        assertThat(wrapper.count("provider.retries")).isLessThanOrEqualTo(RetryBudget.SAVED + 200 / 10.0);
        assertThat(provider.asked.get()).isLessThanOrEqualTo(200 + 10 + 20);
    }

    @Test
    void givesUpAnAttemptThatHangsAndLeavesNothingBehind() {
        var wrapper = new TestingWrapper(provider.hanging(), 1, Duration.ofMillis(50));

        assertThat(failed(wrapper.complete()).refusal().code()).isEqualTo("provider_timeout");
        assertThat(wrapper.lane.calls()).hasValue(0);
        assertThat(wrapper.lane.limit().inUse()).isZero();
    }

    @Test
    void takesNoPieceBackByTryingAgain() {
        var pieces = new ArrayList<Delta>();
        var wrapper = new TestingWrapper(provider.breaksAfterOnePiece(broken()));

        assertThat(failed(wrapper.stream(pieces)).errorClass()).isEqualTo(ErrorClass.TRANSIENT);
        assertThat(pieces).containsExactly(new Delta.Words("ye"));
        assertThat(provider.asked).hasValue(1);
    }

    @Test
    void handsOverPiecesInOrder() {
        var pieces = new ArrayList<Delta>();
        new TestingWrapper(provider).stream(pieces);

        assertThat(pieces).isEqualTo(List.of(new Delta.Words("ye"), new Delta.Words("s")));
    }

    @Test
    void announcesASpanOfItsOwnForEachAttempt() {
        var request = new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);
        var trail = new Trail();
        trail.under(request);
        var wrapper = new TestingWrapper(provider.first(broken(), answer("yes")));

        ScopedValue.where(Trail.CURRENT, trail).run(wrapper::complete);

        assertThat(provider.told).hasSize(2).doesNotContain(request).doesNotHaveDuplicates();
        assertThat(provider.told).allMatch(it -> it.trace().equals(request.trace()));
        assertThat(trail.steps().stream()
                        .filter(it -> it.kind().equals("attempt"))
                        .map(it -> it.notes().span().orElseThrow()))
                .containsExactlyElementsOf(provider.told);
    }

    @Test
    void sendsNoTraceWhereThereIsNone() {
        new TestingWrapper(provider).complete();

        assertThat(provider.told).isEmpty();
    }

    @Test
    void endsTheProvidersWorkWhenTheCallerIsInterrupted() throws InterruptedException {
        var wrapper = new TestingWrapper(provider.hanging());
        var call = new FutureTask<>((Callable<Reply>) wrapper::complete);
        var caller = Thread.ofVirtual().start(call);
        provider.hanging.await();
        caller.interrupt();

        assertThatThrownBy(call::get).hasCauseInstanceOf(CancellationException.class);
        assertThat(wrapper.lane.limit().inUse()).isZero();
        assertThat(wrapper.lane.calls()).hasValue(0);
    }

    @Test
    void leavesNothingBehindAfterAStorm() throws Exception {
        var wrapper = new TestingWrapper(provider.always(throttled()));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call = 0; call < 300; call++) {
                callers.execute(wrapper::complete);
            }
        }

        assertThat(wrapper.lane.calls()).hasValue(0);
        assertThat(wrapper.lane.limit().inUse()).isZero();
        assertThat(wrapper.lane.limit().current()).isOne();
        assertThat(provider.asked.get()).isLessThanOrEqualTo(300 + 10 + 30);
    }

    private static Failed failed(Reply reply) {
        return (Failed) reply;
    }
}
