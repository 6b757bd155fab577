package dev.chancery.bench.load;

import java.net.URI;

/** Something in a process of its own that calls can be put on, measured from outside as the system counts it. */
public interface Served extends AutoCloseable {

    URI at(String path);

    /** Resident memory in bytes. */
    long memory();

    /** What it, and its database if it has one, have used of the processors so far. */
    ProcessorShare processors();

    @Override
    void close();
}
