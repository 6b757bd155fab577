package dev.chancery.models;

/** A file, or an excerpt of one, that an analyzer did not examine; the reason is a whole sentence. */
public record SkippedFile(String path, int firstLine, String reason) {}
