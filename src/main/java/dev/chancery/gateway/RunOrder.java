package dev.chancery.gateway;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * One run, as its workflow gets it.
 *
 * @param request the name of the request that asked for it
 * @param deadline when the budget is used up
 * @param grant what the run may do, and where it books the model calls it makes itself
 * @param log takes what the workflow says about itself, once, when it has ended
 */
public record RunOrder(String request, String prompt, Instant deadline, RunGrant grant, Consumer<String> log) {}
