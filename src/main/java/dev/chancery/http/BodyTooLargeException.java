package dev.chancery.http;

import java.io.IOException;

/** A body went past the limit of its path while it was being read. */
final class BodyTooLargeException extends IOException {

    private final long limit;

    BodyTooLargeException(long limit) {
        super("The body has more than " + limit + " bytes.");
        this.limit = limit;
    }

    long limit() {
        return limit;
    }
}
