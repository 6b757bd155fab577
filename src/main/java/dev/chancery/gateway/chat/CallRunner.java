package dev.chancery.gateway.chat;

import dev.chancery.gateway.Ending;
import dev.chancery.gateway.WorkOrder;
import dev.chancery.gateway.chat.LiveCall.Piece;
import dev.chancery.kernel.Trail;
import dev.chancery.models.Models;
import dev.chancery.models.Reply;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** Runs an admitted call in its pool and has it settled exactly once, whether it ran, failed, was stopped or never began. */
@Component
class CallRunner {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Models models;
    private final CallSettlement settlement;
    private final ChatSettings settings;

    CallRunner(Models models, CallSettlement settlement, ChatSettings settings) {
        this.models = models;
        this.settlement = settlement;
        this.settings = settings;
    }

    LiveCall start(GovernedCall call, boolean isStreamed) {
        var run = new Run(call, isStreamed);
        var order = new WorkOrder(call.caller().actor(), call.call().deadline());
        var work = ScopedValue.where(WorkOrder.CURRENT, order)
                .call(() -> call.slot().submit(run::reply));
        var live = new LiveCall(work);
        run.live.complete(live);
        work.tell(settings.budget().plus(GRACE), ending -> {
            run.neverBegan(ending);
            live.isOver(ending);
        });
        return live;
    }

    /** One call in a worker. */
    private final class Run {

        private final CompletableFuture<LiveCall> live = new CompletableFuture<>();
        private final AtomicBoolean claimed = new AtomicBoolean();
        private final Heard heard = new Heard();
        private final GovernedCall call;
        private final boolean isStreamed;

        Run(GovernedCall call, boolean isStreamed) {
            this.call = call;
            this.isStreamed = isStreamed;
        }

        Reply reply() {
            if (!claimed.compareAndSet(false, true)) {
                throw new CancellationException("The call was settled before it began.");
            }
            var began = System.nanoTime();
            var word = "cancelled";
            try {
                var reply = ask();
                word = word(reply);
                settlement.ended(call, reply, heard);
                return reply;
            } catch (RuntimeException stopped) {
                // An interrupt that is still pending would close the connection to the database.
                Thread.interrupted();
                settlement.stopped(call, heard);
                throw stopped;
            } finally {
                worked(began, word);
            }
        }

        private void worked(long began, String word) {
            Trail.current()
                    .ifPresent(it -> it.step(
                            "work",
                            call.model().id(),
                            began,
                            word,
                            "budget " + settings.budget().toSeconds() + " s"));
        }

        private static String word(Reply reply) {
            return switch (reply) {
                case Reply.Completed _ -> "ok";
                case Reply.Failed failed -> failed.refusal().code();
            };
        }

        private Reply ask() {
            if (!isStreamed) {
                return models.complete(call.call());
            }
            return models.stream(call.call(), delta -> {
                heard.add(delta);
                try {
                    live.join().happened(new Piece(delta));
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new CancellationException("Nobody reads this call any more.");
                }
            });
        }

        void neverBegan(Ending<Reply> ending) {
            var isOver = !(ending instanceof Ending.Abandoned);
            if (isOver && claimed.compareAndSet(false, true)) {
                settlement.neverBegan(call);
            }
        }
    }
}
