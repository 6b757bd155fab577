package dev.chancery.catalog.spi;

/** A place where a version is used: what it is called, what tells it from others, and its path. */
public record Use(String title, String detail, String path) {}
