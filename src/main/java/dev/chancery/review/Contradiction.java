package dev.chancery.review;

/** A participant that examined the place of a group and holds it to be sound, in its own words. */
public record Contradiction(String participant, String why, int startLine, int endLine) {}
