package dev.chancery.review.run;

/** Stands for a process that stops in the middle of what it does: nothing after it happens. */
final class NodeDied extends Error {

    private static final long serialVersionUID = 1L;
}
