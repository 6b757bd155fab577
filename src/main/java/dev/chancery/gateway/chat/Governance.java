package dev.chancery.gateway.chat;

import dev.chancery.gateway.budget.Amount;
import dev.chancery.gateway.budget.Budgets;
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
        var denied = call.caller().isPermitted()
                ? Optional.<Refusal>empty()
                : policy.refusal(call.caller(), model, call.invocation());
        if (denied.isPresent()) {
            return refuse(call, TurnedAway.of(403, denied.get()));
        }
        return switch (budgets.reserve(spenders.of(call.caller(), model), worst)) {
            case Budgets.Reserved money -> with(call, money);
            case Budgets.Exhausted(var refusal, var wait) -> refuse(call, exhausted(refusal, wait));
        };
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

    private static GovernedCall with(GovernedCall call, Budgets.Reserved money) {
        return new GovernedCall(
                call.invocation(),
                call.caller(),
                call.model(),
                call.call(),
                call.slot(),
                call.tokens(),
                Optional.of(money));
    }
}
