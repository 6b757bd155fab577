package dev.chancery.gateway;

import dev.chancery.kernel.Actor;
import java.nio.file.Path;
import java.util.List;

/** Registers and runs workflows for other parts of Chancery, through the same admission, budget and books as the API. */
public interface WorkflowRuns {

    /** A command to be run in a folder. */
    record Command(List<String> words, Path workingDirectory) {

        public Command {
            words = List.copyOf(words);
        }
    }

    /** Registers a command with the house's limits, unless there is a project of this name already. */
    void register(String name, String purpose, Command command, Actor by);

    /** Runs a project and waits for the end; whatever kept it from an answer is a {@link Workflow.Failed}. */
    Workflow.Produced run(String project, String model, String prompt, Actor actor) throws InterruptedException;
}
