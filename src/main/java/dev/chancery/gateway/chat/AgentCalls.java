package dev.chancery.gateway.chat;

import dev.chancery.gateway.Ending;
import dev.chancery.gateway.ModelAnswer;
import dev.chancery.gateway.ModelWish;
import dev.chancery.gateway.record.Closing;
import dev.chancery.kernel.Refusal;
import dev.chancery.models.ModelCall;
import dev.chancery.models.ModelDescription;
import dev.chancery.models.Models;
import dev.chancery.models.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;

/** Takes the calls of agents inside Chancery through the desk that takes those from outside. */
@Component
class AgentCalls {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int BYTES_A_TOKEN = 3;

    private final Models models;
    private final UsePermits permits;
    private final ChatDesk desk;
    private final CallRunner runner;
    private final Clock clock;

    AgentCalls(Models models, UsePermits permits, ChatDesk desk, CallRunner runner, Clock clock) {
        this.models = models;
        this.permits = permits;
        this.desk = desk;
        this.runner = runner;
        this.clock = clock;
    }

    /** What came of a wish, and how the request for it ended. */
    record Told(ModelAnswer answer, Closing closing) {

        static Told no(TurnedAway turned) {
            return new Told(
                    new ModelAnswer.TurnedAway(turned.refusal()),
                    Closing.refused(turned.status(), turned.refusal().code()));
        }

        static Told of(Reply reply) {
            return new Told(
                    new ModelAnswer.Replied(reply),
                    switch (reply) {
                        case Reply.Completed _ -> Closing.ok();
                        case Reply.Failed failed -> {
                            var turned = Endings.failed(failed);
                            yield Closing.refused(
                                    turned.status(), turned.refusal().code());
                        }
                    });
        }
    }

    Told ask(ModelWish wish) {
        var model = models.find(wish.call().model());
        if (model.isEmpty()) {
            return Told.no(TurnedAway.of(
                    404, "model_not_found", "No model has the id " + wish.call().model() + "."));
        }
        return beyondLimits(model.get(), wish.call())
                .map(it -> TurnedAway.of(400, it))
                .or(() -> permits.refusal(wish).map(it -> TurnedAway.of(403, it)))
                .map(Told::no)
                .orElseGet(() -> permitted(wish, model.get()));
    }

    private static Optional<Refusal> beyondLimits(ModelDescription model, ModelCall call) {
        if (call.maxTokens() > model.maxTokens()) {
            return Optional.of(new Refusal(
                    "reply_too_long",
                    "A reply of " + model.id() + " has at most " + model.maxTokens() + " tokens, but "
                            + call.maxTokens() + " were asked for."));
        }
        var prompt = WorstCase.of(call).inputTokens() / BYTES_A_TOKEN;
        return prompt + call.maxTokens() > model.contextTokens()
                ? Optional.of(new Refusal(
                        "prompt_too_long",
                        "The prompt of about " + prompt + " tokens and its reply do not fit into the "
                                + model.contextTokens() + " tokens of " + model.id() + "."))
                : Optional.empty();
    }

    private Told permitted(ModelWish wish, ModelDescription model) {
        var caller = Caller.permitted(wish.agent(), wish.task());
        return switch (desk.admit(caller, model, wish.call(), wish.invocation())) {
            case TurnedAway turned -> Told.no(turned);
            case GovernedCall call -> answer(runner.start(call, false), wish.call());
        };
    }

    private Told answer(LiveCall live, ModelCall call) {
        try {
            while (true) {
                var left = Duration.between(clock.instant(), call.deadline()).plus(A_MOMENT);
                var event = live.next(left.isNegative() ? Duration.ZERO : left);
                if (event.isEmpty()) {
                    live.cancel();
                    throw new CancellationException("The call did not end within its time.");
                }
                if (event.get() instanceof LiveCall.Over(var ending)) {
                    return answer(ending);
                }
            }
        } catch (InterruptedException interrupted) {
            live.cancel();
            Thread.currentThread().interrupt();
            throw new CancellationException("Nobody waits for this call any more.");
        }
    }

    private static Told answer(Ending<Reply> ending) {
        return switch (ending) {
            case Ending.Completed<Reply>(var reply) -> Told.of(reply);
            case Ending.TurnedAway<Reply>(var rejected) -> Told.no(TurnedAway.full(rejected));
            case Ending.Abandoned<Reply>(), Ending.Cancelled<Reply>() ->
                throw new CancellationException("The call was cancelled before it was done.");
            case Ending.Threw<Reply>(var cause) -> throw new IllegalStateException("A model call failed.", cause);
        };
    }
}
