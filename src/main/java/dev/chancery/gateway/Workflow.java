package dev.chancery.gateway;

import dev.chancery.kernel.Refusal;
import java.time.Duration;

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

    /** What it is for, in a sentence; shown to people. */
    default String purpose() {
        return "";
    }

    /** How long one run may take. */
    default Duration budget() {
        return Duration.ofMinutes(1);
    }

    /** What came out. */
    sealed interface Produced {}

    /** The answer, as text. */
    record Output(String text) implements Produced {}

    /**
     * No answer: {@code over_budget}, {@code not_startable}, {@code workflow_failed}, {@code no_result},
     * {@code invalid_result}, {@code output_too_large} or {@code provider_refused}.
     */
    record Failed(Refusal refusal) implements Produced {}

    /** Nothing was done, since the prompt is nothing this workflow can work on. */
    record Unfit(Refusal refusal) implements Produced {}

    /** Nothing was done, since what the workflow needs has no room now. */
    record NoRoom(Rejected rejected) implements Produced {}
}
