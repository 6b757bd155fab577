package dev.chancery.gateway.chat;

import dev.chancery.gateway.ModelUse;
import dev.chancery.gateway.Slot;
import dev.chancery.gateway.TokenAdmission;
import dev.chancery.gateway.budget.Budgets;
import dev.chancery.kernel.InvocationId;
import dev.chancery.models.ModelCall;
import dev.chancery.models.ModelDescription;
import java.util.Optional;
import java.util.UUID;

/**
 * A call that may be made: whose it is, what it asks, and everything that was reserved for it.
 *
 * @param money empty when governance is off
 * @param decision by which policy let an agent make the call
 */
record GovernedCall(
        InvocationId invocation,
        Caller caller,
        ModelDescription model,
        ModelCall call,
        Slot slot,
        TokenAdmission.Reserved tokens,
        Optional<Budgets.Reserved> money,
        Optional<UUID> decision)
        implements ChatDesk.Answer {

    /** A call about which nothing has been decided yet. */
    GovernedCall(
            InvocationId invocation,
            Caller caller,
            ModelDescription model,
            ModelCall call,
            Slot slot,
            TokenAdmission.Reserved tokens) {
        this(invocation, caller, model, call, slot, tokens, Optional.empty(), Optional.empty());
    }

    GovernedCall allowed(Budgets.Reserved reserved, Optional<UUID> by) {
        return new GovernedCall(invocation, caller, model, call, slot, tokens, Optional.of(reserved), by);
    }

    ModelUse use(long inputTokens, long outputTokens) {
        return new ModelUse(model.provider(), model.id(), inputTokens, outputTokens);
    }
}
