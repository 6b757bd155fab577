package dev.chancery.provenance.offline;

import java.util.OptionalInt;

/** One link that was checked: whether it holds, and what was found. Links of a statement carry its number, from one. */
record Link(LinkName name, OptionalInt statement, boolean holds, String detail) {

    static Link holds(LinkName name, String detail) {
        return new Link(name, OptionalInt.empty(), true, detail);
    }

    static Link broken(LinkName name, String detail) {
        return new Link(name, OptionalInt.empty(), false, detail);
    }

    Link ofStatement(int number) {
        return new Link(name, OptionalInt.of(number), holds, detail);
    }

    /** For people: {@code signature of statement 1}. */
    public String title() {
        return statement.isPresent() ? name.title() + " of statement " + statement.getAsInt() : name.title();
    }
}
