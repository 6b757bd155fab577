package dev.chancery.gateway.workflow;

import dev.chancery.kernel.Actor;

/** What somebody wants run: which project, with which model, on which prompt, and for whom. */
public record RunWish(String project, String model, String prompt, Actor actor) {

    /** The most characters a prompt may have. */
    public static final int LONGEST_PROMPT = 64_000;
}
