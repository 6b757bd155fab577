package dev.chancery.verifier.spi;

import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.TaskId;
import java.util.Optional;
import java.util.UUID;

/** What was taken back after a credential was issued. */
@FunctionalInterface
public interface Revocations {

    /**
     * Why this credential no longer counts, as one sentence, because it, its agent or its task was stopped; empty while
     * all three stand. An agent or task nobody knows does not stand.
     */
    Optional<String> reasonAgainst(UUID credential, AgentId agent, TaskId task);
}
