package dev.chancery.gateway.budget;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets, changes and removes budgets, each with its entry in the ledger, and says how they stand. */
@Service
public class BudgetDesk {

    private final BudgetTable table;
    private final BudgetUses uses;
    private final KnownBudgets known;
    private final Ledger ledger;
    private final TimeOrderedIds ids;

    BudgetDesk(BudgetTable table, BudgetUses uses, KnownBudgets known, Ledger ledger, TimeOrderedIds ids) {
        this.table = table;
        this.uses = uses;
        this.known = known;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** What became of a wish. */
    public sealed interface Answer {}

    public record Kept(Budget budget) implements Answer {}

    public record Removed() implements Answer {}

    /** {@code invalid_budget}, {@code budget_exists} or {@code budget_changed}. */
    public record Refused(Refusal refusal) implements Answer {}

    /** A budget to be set. */
    public record NewBudget(Scope scope, String subject, String label, Unit unit, Period period, long cap) {}

    /** How every budget stands in its present window, the fullest first. */
    public List<BudgetUse> standing() {
        return uses.now();
    }

    public Optional<Budget> find(UUID id) {
        return table.find(id);
    }

    @Transactional
    public Answer set(NewBudget wanted, Actor by) {
        if (wanted.subject().isBlank() || wanted.subject().length() > 200 || wanted.cap() < 0) {
            return refused("invalid_budget", "A budget names whom it bounds, and its cap is nothing or more.");
        }
        var subject =
                wanted.scope() == Scope.EVERYONE ? "all" : wanted.subject().strip();
        var budget = new Budget(
                ids.next(), wanted.scope(), subject, wanted.label(), wanted.unit(), wanted.period(), wanted.cap(), 1);
        if (!table.insert(budget)) {
            return refused(
                    "budget_exists",
                    "There is a budget of this kind for " + wanted.label() + " already; change that one.");
        }
        ledger.append(event("budget.set", budget, by).with("cap", budget.cap()));
        known.forget();
        return new Kept(budget);
    }

    @Transactional
    public Answer changeCap(Budget seen, long cap, Actor by) {
        if (cap < 0) {
            return refused("invalid_budget", "A cap is nothing or more.");
        }
        if (!table.changeCap(seen, cap)) {
            return changedMeanwhile();
        }
        ledger.append(event("budget.changed", seen, by).with("cap", cap).with("cap_before", seen.cap()));
        known.forget();
        return new Kept(seen.withCap(cap));
    }

    @Transactional
    public Answer remove(Budget seen, String reason, Actor by) {
        if (!table.delete(seen)) {
            return changedMeanwhile();
        }
        ledger.append(event("budget.removed", seen, by).with("cap", seen.cap()).retaining("reason", reason));
        known.forget();
        return new Removed();
    }

    private static Refused changedMeanwhile() {
        return refused("budget_changed", "Somebody changed this budget meanwhile. Look again, then decide.");
    }

    private static LedgerEvent event(String type, Budget budget, Actor by) {
        return LedgerEvent.of(type, by)
                .about("budget:" + budget.id())
                .with("scope", budget.scope().label())
                .with("subject", budget.subject())
                .with("unit", budget.unit().label())
                .with("period", budget.period().label());
    }

    private static Refused refused(String code, String detail) {
        return new Refused(new Refusal(code, detail));
    }
}
