package dev.chancery.review.framing;

/** Lines a participant examined for one kind of defect and holds to be sound, and why. */
public record SoundPlace(String path, int startLine, int endLine, String category, String why) {}
