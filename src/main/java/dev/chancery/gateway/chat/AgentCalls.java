package dev.chancery.gateway.chat;

import dev.chancery.gateway.Ending;
import dev.chancery.gateway.ModelAnswer;
import dev.chancery.gateway.ModelCalls;
import dev.chancery.gateway.ModelWish;
import dev.chancery.kernel.Refusal;
import dev.chancery.models.ModelCall;
import dev.chancery.models.ModelDescription;
import dev.chancery.models.Models;
import dev.chancery.models.Reply;
import dev.chancery.models.Usage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;

/** Takes the calls of agents inside Chancery through the desk that takes those from outside. */
@Component
class AgentCalls implements ModelCalls {

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

    @Override
    public Usage worstCase(ModelCall call) {
        return WorstCase.of(call);
    }

    @Override
    public ModelAnswer ask(ModelWish wish) {
        var model = models.find(wish.call().model());
        if (model.isEmpty()) {
            return no("model_not_found", "No model has the id " + wish.call().model() + ".");
        }
        return beyondLimits(model.get(), wish.call())
                .or(() -> permits.refusal(wish))
                .<ModelAnswer>map(ModelAnswer.TurnedAway::new)
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

    private ModelAnswer permitted(ModelWish wish, ModelDescription model) {
        var caller = Caller.permitted(wish.agent(), wish.task());
        return switch (desk.admit(caller, model, wish.call(), wish.invocation())) {
            case TurnedAway turned -> new ModelAnswer.TurnedAway(turned.refusal());
            case GovernedCall call -> answer(runner.start(call, false), wish.call());
        };
    }

    private ModelAnswer answer(LiveCall live, ModelCall call) {
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

    private static ModelAnswer answer(Ending<Reply> ending) {
        return switch (ending) {
            case Ending.Completed<Reply>(var reply) -> new ModelAnswer.Replied(reply);
            case Ending.TurnedAway<Reply>(var rejected) -> new ModelAnswer.TurnedAway(rejected.refusal());
            case Ending.Abandoned<Reply>(), Ending.Cancelled<Reply>() ->
                throw new CancellationException("The call was cancelled before it was done.");
            case Ending.Threw<Reply>(var cause) -> throw new IllegalStateException("A model call failed.", cause);
        };
    }

    private static ModelAnswer no(String code, String detail) {
        return new ModelAnswer.TurnedAway(new Refusal(code, detail));
    }
}
