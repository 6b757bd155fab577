package dev.chancery.verifier.spi;

import dev.chancery.kernel.AgentId;
import java.util.Optional;

/** What agents are called in records; a credential carries ids only. Asked on every credential, so from memory. */
@FunctionalInterface
public interface AgentNames {

    /** Empty for an agent nobody knows; its id then stands for it. */
    Optional<String> nameOf(AgentId agent);
}
