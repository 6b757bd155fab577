package dev.chancery.gateway.chat;

import dev.chancery.gateway.budget.Amount;
import dev.chancery.gateway.budget.Budgets;
import dev.chancery.gateway.chat.ModelPolicy.May;
import dev.chancery.gateway.chat.ModelPolicy.MayNot;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.Trail;
import dev.chancery.ledger.LedgerEvent;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Policy, budgets and the ledger around a call: what one asks before it, and what one writes down after it. Only a
 * benchmark switches it off ({@code chancery.gateway.governance=off}); who calls is known even then.
 */
@Component
class Governance {

    private final ModelPolicy policy;
    private final Spenders spenders;
    private final Budgets budgets;
    private final RefusedCalls refused;
    private final boolean isOff;

    Governance(
            ModelPolicy policy,
            Spenders spenders,
            Budgets budgets,
            RefusedCalls refused,
            @Value("${chancery.gateway.governance:on}") String governance) {
        this.policy = policy;
        this.spenders = spenders;
        this.budgets = budgets;
        this.refused = refused;
        this.isOff = governance.equals("off");
    }

    /** The same call with its money reserved, or why it is not made; a refusal is in the ledger. */
    ChatDesk.Answer admit(GovernedCall call, Amount worst) {
        if (isOff) {
            return call;
        }
        var model = call.model().id();
        return switch (answer(call)) {
            case MayNot(var refusal) -> refuse(call, TurnedAway.of(403, refusal));
            case May(var decision) ->
                switch (reserved(call.caller(), model, worst)) {
                    case Budgets.Reserved money -> call.allowed(money, decision);
                    case Budgets.Exhausted(var refusal, var wait) -> refuse(call, exhausted(refusal, wait));
                };
        };
    }

    private Budgets.Answer reserved(Caller caller, String model, Amount worst) {
        var began = System.nanoTime();
        var answer = budgets.reserve(spenders.of(caller, model), worst);
        switch (answer) {
            case Budgets.Reserved(var _, var holds) -> {
                if (!holds.isEmpty()) {
                    told("budget", began, "ok", limit(worst) + ", windows held: " + holds.size());
                }
            }
            case Budgets.Exhausted(var refusal, var _) -> told("budget", began, refusal.code(), limit(worst));
        }
        return answer;
    }

    private static String limit(Amount worst) {
        return "at most " + worst.tokens() + " tokens";
    }

    private static void told(String kind, long began, String word, String detail) {
        Trail.current().ifPresent(it -> it.step(kind, "models", began, word, detail));
    }

    private ModelPolicy.Answer answer(GovernedCall call) {
        if (call.caller().isPermitted()) {
            return new May(Optional.empty());
        }
        var began = System.nanoTime();
        var answer = policy.answer(call.caller(), call.model().id(), call.invocation());
        if (call.caller().actor() instanceof Actor.Agent) {
            told("policy", began, answer instanceof MayNot(var refusal) ? refusal.code() : "ok", "models.invoke");
        }
        return answer;
    }

    /** Books what the call cost, with its entry in the ledger. */
    void settle(GovernedCall call, Amount actual, LedgerEvent event) {
        call.money().ifPresent(it -> budgets.settle(it, actual, event));
    }

    private TurnedAway refuse(GovernedCall call, TurnedAway turned) {
        refused.record(CallEvents.refused(call, turned.refusal()));
        call.caller().run().ifPresent(it -> it.refused(turned.refusal()));
        return turned;
    }

    private static TurnedAway exhausted(Refusal refusal, Duration wait) {
        return refusal.code().equals("price_unknown")
                ? TurnedAway.of(403, refusal)
                : TurnedAway.later(429, refusal, wait);
    }
}
