package dev.chancery.gateway.budget;

import java.util.List;
import java.util.UUID;

/** One call's reservation before it is decided: a line for each budget that bounds it. */
record Wish(UUID id, List<Line> lines) {

    Wish {
        lines = List.copyOf(lines);
    }

    /** So much of one window. */
    record Line(Use use, Budget budget, String label, long amount) {}
}
