package dev.chancery.gateway.store;

import dev.chancery.kernel.Refusal;

/** What became of a wish to register or change a project. */
public sealed interface ProjectAnswer {

    /** Done; this is the project now. */
    record Kept(ProjectRecord project) implements ProjectAnswer {}

    /**
     * Not done: {@code invalid_project} or {@code name_taken} with the field to blame, {@code unknown_project},
     * {@code kept_in_configuration}, or {@code stale_project} when somebody changed it meanwhile.
     */
    record Refused(String field, Refusal refusal) implements ProjectAnswer {}
}
