package dev.chancery.review.routing;

/**
 * Who looks again at what participants disagree about, and at how much of it.
 *
 * @param atMost the groups of one run that are looked at again
 * @param above the contest, from 0 to 1, that a group has to pass
 */
public record SecondLook(String model, String prompt, int maxTokens, int atMost, double above, boolean isOptional) {}
