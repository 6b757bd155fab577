package dev.chancery.gateway.chat;

import dev.chancery.gateway.budget.Amount;
import dev.chancery.gateway.budget.Budgets;
import dev.chancery.gateway.chat.ModelPolicy.May;
import dev.chancery.gateway.chat.ModelPolicy.MayNot;
import dev.chancery.kernel.Refusal;
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
                switch (budgets.reserve(spenders.of(call.caller(), model), worst)) {
                    case Budgets.Reserved money -> call.allowed(money, decision);
                    case Budgets.Exhausted(var refusal, var wait) -> refuse(call, exhausted(refusal, wait));
                };
        };
    }

    private ModelPolicy.Answer answer(GovernedCall call) {
        return call.caller().isPermitted()
                ? new May(Optional.empty())
                : policy.answer(call.caller(), call.model().id(), call.invocation());
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
