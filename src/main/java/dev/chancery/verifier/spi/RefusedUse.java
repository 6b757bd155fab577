package dev.chancery.verifier.spi;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import java.util.Optional;

/**
 * A credential that was refused: which check failed, for what request, and by whom as far as a good signature says. The
 * actor is unknown and the invocation empty when the signature did not hold.
 */
public record RefusedUse(
        String code, String detail, Actor actor, Optional<InvocationId> invocation, String audience, String act) {}
