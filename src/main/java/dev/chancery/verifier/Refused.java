package dev.chancery.verifier;

import dev.chancery.kernel.InvocationId;
import java.util.Optional;

/** Which check failed and why. The invocation is known only when the credential's signature held. */
public record Refused(RefusalCode code, String detail, Optional<InvocationId> invocation) implements Verdict {}
