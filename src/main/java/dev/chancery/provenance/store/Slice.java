package dev.chancery.provenance.store;

import java.time.Instant;
import java.util.Optional;

/** Which rows of a list, newest first: the refusals alone if asked so, after a place if one is given, so many at the most. */
public record Slice(boolean refusedOnly, Optional<Place> after, int limit) {

    /** A place in the list; the key parts rows of the same moment. */
    public record Place(Instant at, String key) {}

    /** The first rows. */
    public static Slice first(boolean refusedOnly, int limit) {
        return new Slice(refusedOnly, Optional.empty(), limit);
    }
}
