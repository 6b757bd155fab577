package dev.chancery.gateway.chat;

import dev.chancery.gateway.ModelUse;
import dev.chancery.gateway.Slot;
import dev.chancery.gateway.TokenAdmission;
import dev.chancery.gateway.budget.Budgets;
import dev.chancery.kernel.InvocationId;
import dev.chancery.models.ModelCall;
import dev.chancery.models.ModelDescription;
import java.util.Optional;

/**
 * A call that may be made: whose it is, what it asks, and everything that was reserved for it.
 *
 * @param money empty when governance is off
 */
record GovernedCall(
        InvocationId invocation,
        Caller caller,
        ModelDescription model,
        ModelCall call,
        Slot slot,
        TokenAdmission.Reserved tokens,
        Optional<Budgets.Reserved> money)
        implements ChatDesk.Answer {

    ModelUse use(long inputTokens, long outputTokens) {
        return new ModelUse(model.provider(), model.id(), inputTokens, outputTokens);
    }
}
