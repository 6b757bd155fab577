package dev.chancery.models;

/** A model's wish to call a tool; the arguments are JSON text exactly as the model wrote it, not yet checked by anybody. */
public record ToolCall(String id, String name, String arguments) {}
