package dev.chancery.gateway;

import dev.chancery.kernel.Refusal;

/**
 * Work that a project stands for. A bean of this type does it in this process, under the name of its bean; every
 * registered project does it in a process of its own.
 */
@FunctionalInterface
public interface Workflow {

    /**
     * Does the work, within the order's deadline. An interrupt means that nobody waits any more: what can be freed is,
     * and then it is thrown on.
     */
    Produced run(RunOrder order) throws InterruptedException;

    /** What came out. */
    sealed interface Produced {}

    /** The answer, as text. */
    record Output(String text) implements Produced {}

    /**
     * No answer: {@code over_budget}, {@code not_startable}, {@code workflow_failed}, {@code no_result},
     * {@code invalid_result}, {@code output_too_large} or {@code provider_refused}.
     */
    record Failed(Refusal refusal) implements Produced {}
}
