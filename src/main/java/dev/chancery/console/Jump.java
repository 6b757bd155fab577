package dev.chancery.console;

/** A place the command palette offers: what it is called, what tells it from others, and its path. */
public record Jump(String title, String detail, String path) {}
