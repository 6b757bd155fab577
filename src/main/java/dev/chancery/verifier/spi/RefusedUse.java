package dev.chancery.verifier.spi;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.util.Optional;
import java.util.UUID;

/**
 * A credential that was refused: which check failed, for what request, and by whom as far as a good signature says. The
 * actor is unknown and the origin empty when the signature did not hold.
 */
public record RefusedUse(
        String code, String detail, Actor actor, Optional<Origin> origin, String audience, String act) {

    /** What a credential with a good signature says about where it comes from. */
    public record Origin(UUID credential, InvocationId invocation, TaskId task) {}

    public Optional<InvocationId> invocation() {
        return origin.map(Origin::invocation);
    }
}
