package dev.chancery.gateway;

import dev.chancery.models.ModelCall;
import dev.chancery.models.Usage;

/**
 * Calls of models by agents that work inside Chancery. Each passes everything a call from outside passes: a credential for
 * exactly this use, a place in the pool, the model's tokens, every budget it is for, and the ledger.
 */
public interface ModelCalls {

    /**
     * Asks and waits for the answer, never past the call's deadline by more than a moment. Never call it inside a
     * transaction. An interrupt cancels the provider's work and ends in a
     * {@link java.util.concurrent.CancellationException}.
     */
    ModelAnswer ask(ModelWish wish);

    /** The most tokens the call can use, which is what is reserved for it. */
    Usage worstCase(ModelCall call);
}
