package dev.chancery.catalog.spi;

import java.util.List;

/** What the check of a text found. */
public sealed interface Checked {

    /** It can be put to use. */
    record Sound() implements Checked {}

    /** It cannot, for these reasons. */
    record Unsound(List<Fault> faults) implements Checked {

        public Unsound {
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("A text is unsound for at least one reason.");
            }
            faults = List.copyOf(faults);
        }
    }
}
