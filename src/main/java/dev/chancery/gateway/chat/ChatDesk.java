package dev.chancery.gateway.chat;

import dev.chancery.gateway.ExecutorPools;
import dev.chancery.gateway.Rejected;
import dev.chancery.gateway.RunGrant;
import dev.chancery.gateway.Slot;
import dev.chancery.gateway.TokenAdmission;
import dev.chancery.gateway.budget.Amount;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.kernel.Trail;
import dev.chancery.models.ModelCall;
import dev.chancery.models.ModelDescription;
import dev.chancery.models.Models;
import dev.chancery.models.Usage;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides whether a call may be made, cheapest question first, and reserves everything it may need. What was reserved is
 * given back by whoever holds the {@link GovernedCall}.
 */
@Component
class ChatDesk {

    private final Models models;
    private final ExecutorPools pools;
    private final TokenAdmission tokens;
    private final Governance governance;
    private final ChatSettings settings;
    private final TimeOrderedIds ids;
    private final Clock clock;

    ChatDesk(Models models, Gates gates, Governance governance, ChatSettings settings, TimeOrderedIds ids) {
        this.models = models;
        this.pools = gates.pools();
        this.tokens = gates.tokens();
        this.clock = gates.clock();
        this.governance = governance;
        this.settings = settings;
        this.ids = ids;
    }

    /** Whether a call may be made. */
    sealed interface Answer permits GovernedCall, TurnedAway {}

    /** What every call passes by. */
    record Gates(ExecutorPools pools, TokenAdmission tokens, Clock clock) {}

    Answer admit(Caller caller, ChatRequest request) {
        var id = logicalId(caller, request.model());
        var model = models.find(id);
        if (model.isEmpty()) {
            return TurnedAway.of(
                    404, "model_not_found", "The model " + id + " does not exist. GET /v1/models lists those that do.");
        }
        var wrong = beyondLimits(model.get(), request);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        return admit(caller, model.get(), call(model.get(), request), new InvocationId(ids.next()));
    }

    /** The same for a call that is already put into words, as part of this invocation. */
    Answer admit(Caller caller, ModelDescription model, ModelCall call, InvocationId invocation) {
        var asked = System.nanoTime();
        return switch (pools.admit(settings.pool())) {
            case Rejected rejected -> {
                var word = rejected.refusal().code();
                Trail.current().ifPresent(it -> it.step("admission", settings.pool(), asked, word, ""));
                yield TurnedAway.full(rejected);
            }
            case Slot slot -> withSlot(slot, caller, model, call, invocation);
        };
    }

    private Answer withSlot(Slot slot, Caller caller, ModelDescription model, ModelCall call, InvocationId invocation) {
        Answer answer = TurnedAway.of(500, "internal_error", "The call was not admitted.");
        try {
            answer = reserved(slot, caller, model, call, invocation);
            return answer;
        } finally {
            if (answer instanceof TurnedAway) {
                slot.release();
            }
        }
    }

    private Answer reserved(Slot slot, Caller caller, ModelDescription model, ModelCall call, InvocationId invocation) {
        var worst = WorstCase.of(call);
        return switch (tokens.reserve(model.id(), worst.total())) {
            case TokenAdmission.Exhausted(var rejected) -> TurnedAway.full(rejected);
            case TokenAdmission.Reserved held -> {
                var governed = new GovernedCall(invocation, caller, model, call, slot, held);
                Answer answer = TurnedAway.of(500, "internal_error", "The call was not admitted.");
                try {
                    answer = governance.admit(governed, worst(model, worst));
                    yield answer;
                } finally {
                    if (answer instanceof TurnedAway) {
                        held.release();
                    }
                }
            }
        };
    }

    private static Amount worst(ModelDescription model, Usage usage) {
        return new Amount(model.cost(usage), usage.total(), model.price().isPresent());
    }

    private ModelCall call(ModelDescription model, ChatRequest request) {
        return new ModelCall(
                model.id(),
                request.messages(),
                request.maxTokens().orElse(model.maxTokens()),
                request.sampling(),
                request.tools(),
                clock.instant().plus(settings.budget()));
    }

    private Optional<TurnedAway> beyondLimits(ModelDescription model, ChatRequest request) {
        if (request.characters() > settings.promptLimit()) {
            return Optional.of(new TurnedAway(
                    400,
                    new Refusal(
                            "prompt_too_long",
                            "A prompt has at most " + settings.promptLimit() + " characters, but this one has "
                                    + request.characters() + "."),
                    Optional.empty(),
                    Optional.of("messages")));
        }
        var wanted = request.maxTokens();
        return wanted.isPresent() && wanted.getAsInt() > model.maxTokens()
                ? Optional.of(TurnedAway.inField(
                        "max_tokens",
                        "max_tokens must be at most " + model.maxTokens() + " for the model " + model.id() + "."))
                : Optional.empty();
    }

    /** A workflow may say {@code default} for the model its run was asked to use. */
    private static String logicalId(Caller caller, String named) {
        return named.isEmpty() || named.equals("default")
                ? caller.run().map(RunGrant::model).filter(it -> !it.isEmpty()).orElse(named)
                : named;
    }
}
