package dev.chancery.verifier.spi;

import dev.chancery.kernel.Actor;

/** Who asks for a verdict over HTTP, in the request in progress, and for which tool servers they may. */
public interface Askers {

    Actor current();

    /** Whether whoever asks is the tool server of this audience, or stands for every one. */
    boolean mayAskFor(String audience);
}
