package dev.chancery.provenance.ui;

import dev.chancery.provenance.store.Slice;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** A place in a list, newest first, as an address holds it: the moment, a tilde, and what parts rows of one moment. */
final class ListPlace {

    private ListPlace() {}

    static String text(Instant at, String key) {
        return at + "~" + key;
    }

    /** The place; empty when this text is none, so that a garbled address shows the newest. */
    static Optional<Slice.Place> read(String text) {
        var tilde = text.indexOf('~');
        try {
            return Optional.of(
                    new Slice.Place(Instant.parse(text.substring(0, Math.max(tilde, 0))), text.substring(tilde + 1)));
        } catch (DateTimeException notAPlace) {
            return Optional.empty();
        }
    }
}
