package dev.chancery.tools.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.authority.Act;
import dev.chancery.gateway.Admission;
import dev.chancery.gateway.Ending;
import dev.chancery.gateway.ExecutorPools;
import dev.chancery.gateway.PriorityClass;
import dev.chancery.gateway.RecordedWork;
import dev.chancery.gateway.Rejected;
import dev.chancery.gateway.Slot;
import dev.chancery.gateway.Submitted;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TaskId;
import dev.chancery.tools.ToolAnswer.Failed;
import dev.chancery.tools.calls.CallAnswer.Busy;
import dev.chancery.tools.calls.CallAnswer.Ended;
import dev.chancery.tools.calls.CallAnswer.Trail;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ToolWorkersTest {

    private static final Rejected FULL =
            new Rejected(new Refusal("queue_full", "The pool is full."), Duration.ofSeconds(5));
    private static final Trail TRAIL = new Trail(new InvocationId(new UUID(1, 1)), new TaskId(new UUID(1, 2)));

    @Test
    void saysWhenThereIsNoRoom() {
        assertThat(work(FULL)).isEqualTo(new Busy(FULL.refusal(), FULL.retryAfter()));
    }

    @Test
    void saysWhenItsPlaceWasGivenToSomethingMoreUrgent() {
        assertThat(work(new EndingSlot(new Ending.TurnedAway<>(FULL))))
                .isEqualTo(new Busy(FULL.refusal(), FULL.retryAfter()));
    }

    @Test
    void neverPretendsThatALateCallDidNotHappen() {
        assertThat(work(new EndingSlot(new Ending.Abandoned<>())))
                .isInstanceOfSatisfying(
                        Ended.class,
                        it -> assertThat(it.outcome()).isInstanceOfSatisfying(Failed.class, failed -> {
                            assertThat(failed.refusal().code()).isEqualTo("deadline_exceeded");
                            assertThat(failed.refusal().detail()).contains("may still happen");
                        }));
    }

    @Test
    void hidesNoBrokenWorld() {
        assertThatThrownBy(() -> work(new EndingSlot(new Ending.Threw<>(new IllegalStateException("Broken.")))))
                .hasRootCauseMessage("Broken.");
    }

    private static CallAnswer work(Admission admission) {
        var settings = new CallSettings(Duration.ofSeconds(1), Duration.ofHours(1));
        var call = AgentCall.of(
                new Actor.Agent(new AgentId(new UUID(1, 3)), "ada"), new Act("issues", "issues", "read", Map.of()));
        return new ToolWorkers(new OnePool(admission), settings, new PlainWork()).work(call, TRAIL, () -> {
            throw new IllegalStateException("Nobody gets here.");
        });
    }

    /** Does the work and keeps no record of it. */
    private record PlainWork() implements RecordedWork {

        @Override
        public <T> T record(Asked asked, Callable<T> work, Function<T, End> end) throws Exception {
            return work.call();
        }
    }

    private record OnePool(Admission admission) implements ExecutorPools {

        @Override
        public Admission admit(String pool, PriorityClass priority) {
            return admission;
        }

        @Override
        public boolean exists(String pool) {
            return true;
        }
    }

    /** Ends as it is told, whatever it is given to do. */
    private record EndingSlot(Ending<?> ending) implements Slot {

        @Override
        public void start(Runnable work) {
            throw new IllegalStateException("Somebody waits for every call.");
        }

        @Override
        public <T> Submitted<T> submit(Callable<T> work) {
            return new Submitted<>() {
                @Override
                @SuppressWarnings("unchecked") // Whatever it would hold, it holds no value.
                public Ending<T> await(Duration patience) {
                    return (Ending<T>) ending;
                }

                @Override
                public void tell(Duration patience, Consumer<Ending<T>> listener) {
                    throw new IllegalStateException("Calls are awaited to their end.");
                }

                @Override
                public Optional<Ending<T>> within(Duration moment) {
                    throw new IllegalStateException("Calls are awaited to their end.");
                }

                @Override
                public void cancel() {
                    throw new IllegalStateException("Nobody cancels.");
                }
            };
        }

        @Override
        public void release() {
            throw new IllegalStateException("A place that was used is not given back.");
        }
    }
}
