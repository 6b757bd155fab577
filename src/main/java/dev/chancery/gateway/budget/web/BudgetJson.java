package dev.chancery.gateway.budget.web;

import dev.chancery.gateway.budget.Amounts;
import dev.chancery.gateway.budget.Budget;
import dev.chancery.gateway.budget.BudgetUse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A budget as the API tells it, with everyone who used it in its present window. Amounts are in its unit. */
record BudgetJson(
        UUID id,
        String scope,
        String subject,
        String label,
        String unit,
        String period,
        BigDecimal cap,
        int edition,
        List<UseJson> uses) {

    /** How a budget stands for one subject; what is reserved is for calls under way. */
    record UseJson(String label, BigDecimal spent, BigDecimal reserved, long refusals, String state) {

        static UseJson of(BudgetUse use) {
            var unit = use.budget().unit();
            return new UseJson(
                    use.label(),
                    Amounts.written(unit, use.spent()),
                    Amounts.written(unit, use.reserved()),
                    use.refusals(),
                    use.state().name().toLowerCase(Locale.ROOT));
        }
    }

    static BudgetJson of(Budget budget, List<BudgetUse> standing) {
        return new BudgetJson(
                budget.id(),
                budget.scope().label(),
                budget.subject(),
                budget.label(),
                budget.unit().currency(),
                budget.period().label(),
                Amounts.written(budget.unit(), budget.cap()),
                budget.edition(),
                standing.stream()
                        .filter(it -> it.budget().id().equals(budget.id()))
                        .map(UseJson::of)
                        .toList());
    }
}
