package dev.chancery.console;

/** A principal that knows how it wants to be shown in the shell. */
public interface Viewer {

    /** As {@code Ada Moreno}. */
    String displayName();

    /** As {@code Platform admin}. */
    String roleTitle();
}
