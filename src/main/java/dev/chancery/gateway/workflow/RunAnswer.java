package dev.chancery.gateway.workflow;

import dev.chancery.gateway.ModelUse;
import dev.chancery.gateway.Rejected;
import dev.chancery.kernel.Refusal;
import java.util.Optional;

/** What becomes of a wish to run a project. */
public sealed interface RunAnswer {

    /** It ran, and this came out; what its model calls used is empty when it made none. */
    record Finished(String output, Optional<ModelUse> use) implements RunAnswer {}

    /** There is no such project: {@code unknown_project}, or {@code project_disabled}. */
    record NoProject(Refusal refusal) implements RunAnswer {}

    /** The prompt is nothing the workflow can work on. */
    record Unfit(Refusal refusal) implements RunAnswer {}

    /** There was no room. */
    record NoRoom(Rejected rejected) implements RunAnswer {}

    /** It took too long: {@code over_budget}, or {@code submitter_timeout} when it did not even end in time. */
    record TooLate(Refusal refusal) implements RunAnswer {}

    /** It ran and failed, or its model refused. */
    record Failed(Refusal refusal) implements RunAnswer {}

    /** It was cancelled with this node or by its caller. */
    record Cancelled(Refusal refusal) implements RunAnswer {}
}
