package dev.chancery.models;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The one way to a model. Retries, limits, deadlines, prices and books are behind it and nowhere else; no caller sees
 * which wire or library answered. Both calls block, so they belong on a virtual thread, outside any transaction; an
 * interrupt of that thread cancels the provider's work and ends in a {@link java.util.concurrent.CancellationException}.
 */
public interface Models {

    /** Asks once and waits for the whole reply, never past the call's deadline. A failure is a reply too. */
    Reply complete(ModelCall call);

    /**
     * The same, but the sink gets each piece as it arrives, in order and never by two threads at once. Nothing is retried
     * once a piece was handed over. What the sink throws ends the call and is thrown on.
     */
    Reply stream(ModelCall call, Consumer<Delta> sink);

    /** Every model that can be called here, by its id. */
    List<ModelDescription> catalogue();

    /** The model of this logical id, such as {@code claude-sonnet}. */
    Optional<ModelDescription> find(String id);
}
