package dev.chancery.gateway.budget.web;

import dev.chancery.gateway.budget.Amounts;
import dev.chancery.gateway.budget.BudgetDesk.NewBudget;
import dev.chancery.gateway.budget.BudgetSubjects;
import dev.chancery.gateway.budget.Period;
import dev.chancery.gateway.budget.Scope;
import dev.chancery.gateway.budget.Unit;
import dev.chancery.kernel.Refusal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody wants for a budget: every field is known, and the subject is somebody. */
@Component
class BudgetBody {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private final BudgetSubjects subjects;

    BudgetBody(BudgetSubjects subjects) {
        this.subjects = subjects;
    }

    /**
     * The body of {@code POST /v1/budgets}.
     *
     * @param subject an id, a name where names are unique, or {@code *} for each one; left out for everyone
     */
    record Wanted(
            @Nullable String scope,
            @Nullable String subject,
            @Nullable String unit,
            @Nullable String period,
            @Nullable BigDecimal cap) {}

    /**
     * The body of {@code PATCH /v1/budgets/{id}}.
     *
     * @param edition the one that was seen; left out for whatever there is
     */
    record Change(@Nullable BigDecimal cap, @Nullable Integer edition) {}

    sealed interface Reading {}

    record Understood(NewBudget budget) implements Reading {}

    record Wrong(String field, Refusal refusal) implements Reading {}

    Reading read(Wanted wanted) {
        var scope = oneOf(Scope.values(), Scope::label, wanted.scope());
        var unit = oneOf(Unit.values(), Unit::currency, wanted.unit());
        var period = oneOf(Period.values(), Period::label, wanted.period());
        if (scope.isEmpty()) {
            return wrong("scope", "scope is one of " + words(Scope.values(), Scope::label) + ".");
        }
        if (unit.isEmpty()) {
            return wrong("unit", "unit is one of " + words(Unit.values(), Unit::currency) + ".");
        }
        if (period.isEmpty()) {
            return wrong("period", "period is one of " + words(Period.values(), Period::label) + ".");
        }
        var cap = cap(unit.get(), wanted.cap());
        if (cap.isEmpty()) {
            return wrongCap();
        }
        var written = Optional.ofNullable(wanted.subject()).orElse("").strip();
        return subjects.find(scope.get(), written)
                .<Reading>map(it -> new Understood(
                        new NewBudget(scope.get(), it.id(), it.label(), unit.get(), period.get(), cap.get())))
                .orElseGet(() -> wrong("subject", "There is no " + scope.get().label() + " " + written + "."));
    }

    /** In the unit's own count; empty when it is no amount. */
    static Optional<Long> cap(Unit unit, @Nullable BigDecimal written) {
        return written == null || written.signum() < 0 || written.compareTo(MOST) > 0
                ? Optional.empty()
                : Optional.of(Amounts.count(unit, written));
    }

    static Wrong wrongCap() {
        return wrong("cap", "cap is a number from 0 on, in the budget's unit.");
    }

    private static <E> Optional<E> oneOf(E[] values, Function<E, String> word, @Nullable String written) {
        return Arrays.stream(values)
                .filter(it -> word.apply(it).equals(written))
                .findFirst();
    }

    private static <E> String words(E[] values, Function<E, String> word) {
        return String.join(", ", List.of(values).stream().map(word).toList());
    }

    private static Wrong wrong(String field, String detail) {
        return new Wrong(field, new Refusal("invalid_request", detail));
    }
}
