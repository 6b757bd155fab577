package dev.chancery.gateway.budget;

import dev.chancery.gateway.budget.Budgets.Hold;
import dev.chancery.gateway.budget.Budgets.Reserved;
import java.util.List;
import java.util.UUID;

/** One call's reservation before it is decided: a line for each budget that bounds it. */
record Wish(UUID id, List<Line> lines) {

    Wish {
        lines = List.copyOf(lines);
    }

    Reserved granted() {
        return new Reserved(id, lines.stream().map(Line::hold).toList());
    }

    /** So much of one window. */
    record Line(Use use, Budget budget, String label, long amount) {

        Hold hold() {
            return new Hold(use.budget(), use.subject(), use.startsOn(), budget.unit(), amount);
        }
    }
}
