package dev.chancery.identity;

import dev.chancery.kernel.Refusal;

/** What became of a wish to create or change a person. */
public sealed interface PersonAnswer {

    /** Done; this is the person now. */
    record Kept(PersonRecord person) implements PersonAnswer {}

    /** Not done: {@code name_taken}, {@code invalid_name}, {@code last_admin}, {@code person_not_found}. */
    record Refused(Refusal refusal) implements PersonAnswer {}
}
