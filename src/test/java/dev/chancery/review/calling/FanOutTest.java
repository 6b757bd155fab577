package dev.chancery.review.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FanOutTest {

    private static final Duration BUDGET = Duration.ofSeconds(60);
    private static final Duration CALL = Duration.ofSeconds(45);

    private final TestingSwitchboard board = new TestingSwitchboard();
    private final List<String> heard = new ArrayList<>();

    @Test
    void hearsWhoAnswersInTimeAsTheyCome() {
        board.taking("slow", Duration.ofSeconds(44)).taking("quick", Duration.ofSeconds(1));

        ask(one("slow"), one("quick"));

        assertThat(heard).containsExactly("quick said after 1 s", "slow said after 44 s");
    }

    @Test
    void countsAnAnswerOnTheDotAndNoneAMomentLater() {
        board.taking("punctual", CALL).taking("late", CALL.plusMillis(1));

        ask(one("punctual"), one("late"));

        assertThat(heard).containsExactly("punctual said after 45 s", "late late after 45 s");
    }

    @Test
    void neverHearsWhatComesAfterTheDeadline() {
        board.taking("late", CALL.plusSeconds(1));

        new FanOut<>(board, Deadline.after(BUDGET, board.clock())).ask(List.of(one("late")), this::hear);
        board.pass(Duration.ofSeconds(5));

        assertThat(heard).containsExactly("late late after 45 s");
        assertThat(board.hungUp).containsExactly("late");
    }

    @Test
    void endsEachCallByItsOwnLimitAndAllWithTheBudget() {
        board.pass(Duration.ofSeconds(20));
        var budget = Deadline.after(BUDGET, board.clock());
        board.pass(Duration.ofSeconds(30));

        new FanOut<>(board, budget)
                .ask(
                        List.of(
                                new Ask<>("short", Duration.ofSeconds(5), false, _ -> "said"),
                                new Ask<>("long", CALL, false, _ -> "said")),
                        this::hear);

        assertThat(heard).containsExactly("short late after 5 s", "long late after 30 s");
        assertThat(board.limits.get("long")).extracting(Deadline::end).isEqualTo(budget.end());
        assertThat(board.clock().instant()).isEqualTo(budget.end());
    }

    @Test
    void asksNobodyWhenTheBudgetIsGone() {
        board.taking("quick", Duration.ofMillis(1));
        var budget = Deadline.after(BUDGET, board.clock());
        board.pass(BUDGET);

        new FanOut<>(board, budget).ask(List.of(one("quick")), this::hear);

        assertThat(heard).containsExactly("quick late after 0 s");
    }

    @Test
    void goesOnWhenOneBreaks() {
        board.taking("broken", Duration.ofSeconds(2)).taking("sound", Duration.ofSeconds(3));

        ask(
                new Ask<>("broken", CALL, false, _ -> {
                    throw new AnswerBroke(new IllegalArgumentException("broken"));
                }),
                one("sound"));

        assertThat(heard).containsExactly("broken broke after 2 s", "sound said after 3 s");
    }

    @Test
    void hearsWhatWasReadyInTimeEvenIfTheListenerWasBusy() {
        board.taking("first", Duration.ofSeconds(1)).taking("second", Duration.ofSeconds(2));

        var budget = Deadline.after(BUDGET, board.clock());
        new FanOut<>(board, budget).ask(List.of(one("first"), one("second")), it -> {
            hear(it);
            board.pass(BUDGET);
        });

        assertThat(heard).containsExactly("first said after 1 s", "second said after 2 s");
    }

    @Test
    void endsWithinTheBudgetHoweverLongTheyTake() {
        for (var seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var any = new TestingSwitchboard();
            var asks = IntStream.range(0, random.nextInt(12))
                    .mapToObj(it -> {
                        any.taking("p" + it, Duration.ofMillis(random.nextInt(90_000)));
                        return new Ask<>("p" + it, Duration.ofMillis(1 + random.nextInt(70_000)), false, _ -> "said");
                    })
                    .toList();
            var outcomes = new ArrayList<Heard<String>>();
            var budget = Deadline.after(BUDGET, any.clock());

            new FanOut<>(any, budget).ask(asks, outcomes::add);

            assertThat(outcomes)
                    .hasSameSizeAs(asks)
                    .allSatisfy(it -> assertThat(it.latency()).isLessThanOrEqualTo(BUDGET));
            assertThat(any.clock().instant()).isBeforeOrEqualTo(budget.end());
        }
    }

    @Test
    void doesNotWaitForTheDeafOnRealThreads() {
        var release = new CountDownLatch(1);
        var budget = Deadline.after(Duration.ofMillis(50), Clock.systemUTC());

        FanOut.<String>named("test", budget)
                .ask(
                        List.of(one("quick"), new Ask<>("deaf", CALL, true, _ -> awaitUninterruptibly(release))),
                        this::hear);
        release.countDown();

        assertThat(heard)
                .hasSize(2)
                .anyMatch(it -> it.startsWith("quick said"))
                .anyMatch(it -> it.startsWith("deaf late"));
    }

    private static String awaitUninterruptibly(CountDownLatch release) {
        while (release.getCount() > 0) {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.onSpinWait();
            }
        }
        return "said";
    }

    private void ask(Ask<String> one, Ask<String> another) {
        new FanOut<>(board, Deadline.after(BUDGET, board.clock())).ask(List.of(one, another), this::hear);
    }

    private static Ask<String> one(String id) {
        return new Ask<>(id, CALL, false, _ -> "said");
    }

    private void hear(Heard<String> it) {
        var word = switch (it) {
            case Heard.Said<String> said -> said.word();
            case Heard.Broke<String> _ -> "broke";
            case Heard.Late<String> _ -> "late";
        };
        heard.add(it.id() + " " + word + " after " + it.latency().toSeconds() + " s");
    }
}
