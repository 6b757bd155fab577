package dev.chancery.models.wrapper;

import java.time.Duration;

/** Lets time pass; tests let it pass at once. */
@FunctionalInterface
interface Pause {

    void pass(Duration time) throws InterruptedException;
}
