package dev.chancery.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class ConvoyTest {

    @Test
    void bringsEachCargoItsOwnAnswer() {
        var convoy = new Convoy<Integer, Integer>(
                party -> party.stream().map(it -> it * 2).toList());
        var answers = new CopyOnWriteArrayList<Boolean>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var cargo = 0; cargo < 1_000; cargo++) {
                var mine = cargo;
                callers.execute(() -> answers.add(convoy.travel(mine) == mine * 2));
            }
        }

        assertThat(answers).hasSize(1_000).doesNotContain(false);
    }

    @Test
    void failsTheBadCargoAlone() {
        var convoy = new Convoy<Integer, Integer>(ConvoyTest::withoutThirteen);
        var arrived = new CopyOnWriteArrayList<Integer>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var cargo = 0; cargo < 100; cargo++) {
                var mine = cargo;
                callers.execute(() -> arrived.add(convoy.travel(mine)));
            }
        }

        assertThat(arrived).hasSize(99).doesNotContain(13);
        assertThatThrownBy(() -> convoy.travel(13)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void arrivesThoughItsCallerIsInterrupted() throws Exception {
        var onTheWay = new CountDownLatch(1);
        var road = new CountDownLatch(1);
        var convoy = new Convoy<String, String>(party -> {
            onTheWay.countDown();
            awaitUninterrupted(road);
            return party;
        });
        var travel = new FutureTask<>(
                () -> convoy.travel("settlement") + Thread.currentThread().isInterrupted());
        var caller = Thread.ofVirtual().start(travel);
        onTheWay.await();
        caller.interrupt();
        road.countDown();

        assertThat(travel.get()).isEqualTo("settlementtrue");
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("Nobody interrupts a journey.", interrupted);
        }
    }

    private static List<Integer> withoutThirteen(List<Integer> party) {
        if (party.contains(13)) {
            throw new IllegalArgumentException("Thirteen does not travel.");
        }
        return party;
    }
}
