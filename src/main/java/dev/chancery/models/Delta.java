package dev.chancery.models;

/** A piece of a reply that is still being made. */
public sealed interface Delta {

    /** Some more words. */
    record Words(String text) implements Delta {}

    /** The model begins a wish to call a tool, the index-th of this reply from zero. */
    record CallBegun(int index, String id, String name) implements Delta {}

    /** Some more of the arguments of that wish, as JSON text. */
    record CallArguments(int index, String text) implements Delta {}
}
