package dev.chancery.provenance.ui;

import java.util.List;

/** The rows of one page of a list, and whether more follow. */
record Rows<T>(List<T> rows, boolean more) {

    /** So many at the most, of a list that was asked for one more. */
    static <T> Rows<T> of(List<T> found, int most) {
        return new Rows<>(List.copyOf(found.subList(0, Math.min(most, found.size()))), found.size() > most);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** How many, as far as this page knows: {@code 50 or more}. */
    String count() {
        return rows.size() + (more ? " or more" : "");
    }
}
