package dev.chancery.gateway.budget;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which budgets bound a call. Read anew every second, and at once on the node that changes one; the cap itself is always
 * that of the locked row.
 */
@Component
class KnownBudgets {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private record Key(Scope scope, String subject) {}

    private record Seen(Map<Key, List<Budget>> budgets, Instant at) {}

    private final BudgetTable table;
    private final Clock clock;
    private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(Map.of(), Instant.MIN));

    KnownBudgets(BudgetTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** What to reserve for a call of these spenders; a subject's own budget counts instead of the one for each. */
    List<Wish.Line> linesFor(List<Spender> spenders, Amount worst) {
        var known = budgets();
        var now = clock.instant();
        var lines = new ArrayList<Wish.Line>();
        for (var spender : spenders) {
            var own = known.getOrDefault(new Key(spender.scope(), spender.subject()), List.of());
            var each = known.getOrDefault(new Key(spender.scope(), Budget.EACH), List.of()).stream()
                    .filter(it -> own.stream().noneMatch(mine -> isInPlaceOf(mine, it)))
                    .toList();
            for (var budgets : List.of(own, each)) {
                budgets.forEach(it -> lines.add(line(it, spender, worst, now)));
            }
        }
        return lines;
    }

    void forget() {
        seen.set(new Seen(Map.of(), Instant.MIN));
    }

    private static Wish.Line line(Budget budget, Spender spender, Amount worst, Instant now) {
        var use = new Use(budget.id(), spender.subject(), budget.period().windowOf(now));
        return new Wish.Line(use, budget, spender.label(), worst.in(budget.unit()));
    }

    private static boolean isInPlaceOf(Budget own, Budget each) {
        return own.unit() == each.unit() && own.period() == each.period();
    }

    private Map<Key, List<Budget>> budgets() {
        var now = clock.instant();
        var last = seen.get();
        if (last.at().isBefore(now.minus(FRESH))) {
            last = new Seen(read(), now);
            seen.set(last);
        }
        return last.budgets();
    }

    private Map<Key, List<Budget>> read() {
        return table.all().stream()
                .collect(Collectors.groupingBy(
                        it -> new Key(it.scope(), it.subject()),
                        Collectors.mapping(Function.identity(), Collectors.toList())));
    }
}
