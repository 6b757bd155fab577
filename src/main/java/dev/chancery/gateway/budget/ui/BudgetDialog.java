package dev.chancery.gateway.budget.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.chancery.gateway.budget.Amounts;
import dev.chancery.gateway.budget.BudgetDesk;
import dev.chancery.gateway.budget.BudgetDesk.NewBudget;
import dev.chancery.gateway.budget.BudgetSubjects;
import dev.chancery.gateway.budget.BudgetSubjects.Subject;
import dev.chancery.gateway.budget.Period;
import dev.chancery.gateway.budget.Scope;
import dev.chancery.gateway.budget.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;

/** Asks whom a new budget bounds, in what and how far; stays open when it is refused. */
final class BudgetDialog extends Dialog {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private final Select<Scope> scope = new Select<>();
    private final ComboBox<Subject> subject = new ComboBox<>("Whom");
    private final Select<Unit> unit = new Select<>();
    private final Select<Period> period = new Select<>();
    private final BigDecimalField cap = new BigDecimalField("Cap");
    private final BudgetSubjects subjects;
    private final Function<NewBudget, BudgetDesk.Answer> set;

    BudgetDialog(BudgetSubjects subjects, Function<NewBudget, BudgetDesk.Answer> set) {
        this.subjects = subjects;
        this.set = set;
        setHeaderTitle("Set a budget");
        scope.setLabel("Bounds");
        scope.setItems(Scope.values());
        scope.setItemLabelGenerator(Scope::title);
        scope.addValueChangeListener(it -> offer(it.getValue()));
        subject.setItemLabelGenerator(Subject::label);
        subject.setHelperText("Choose one, or write an id or a name.");
        subject.setRequiredIndicatorVisible(true);
        subject.setAllowCustomValue(true);
        subject.addCustomValueSetListener(it -> write(it.getDetail().strip()));
        unit.setLabel("In");
        unit.setItems(Unit.values());
        unit.setItemLabelGenerator(it -> it == Unit.MONEY ? "US dollars" : "Tokens");
        unit.setValue(Unit.MONEY);
        period.setLabel("A");
        period.setItems(Period.values());
        period.setItemLabelGenerator(it -> it == Period.DAY ? "day (UTC)" : "month (UTC)");
        period.setValue(Period.DAY);
        cap.setRequiredIndicatorVisible(true);
        var limits = new Div(unit, period, cap);
        limits.addClassName("field-pairs");
        var form = new Div(scope, subject, limits);
        form.addClassNames("stack", "form");
        add(form);
        var confirm = new Button("Set", _ -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
        scope.setValue(Scope.AGENT);
    }

    private void offer(Scope chosen) {
        var offered = subjects.of(chosen);
        subject.setItems(offered);
        subject.setVisible(chosen != Scope.EVERYONE);
        subject.setValue(offered.getFirst());
    }

    private void write(String text) {
        var found = subjects.find(scope.getValue(), text);
        subject.setValue(found.orElse(null));
        if (found.isEmpty()) {
            complain("There is no " + scope.getValue().title().toLowerCase(Locale.ROOT) + " " + text + ".");
        }
    }

    private void confirm() {
        var wanted = cap.getValue();
        if (wanted == null || wanted.signum() < 0 || wanted.compareTo(MOST) > 0) {
            cap.setErrorMessage("A cap is a number from 0 on.");
            cap.setInvalid(true);
            return;
        }
        var whom = subject.getValue();
        if (whom == null) {
            complain("Choose whom the budget bounds.");
            return;
        }
        var budget = new NewBudget(
                scope.getValue(),
                whom.id(),
                whom.label(),
                unit.getValue(),
                period.getValue(),
                Amounts.count(unit.getValue(), wanted));
        switch (set.apply(budget)) {
            case BudgetDesk.Kept _, BudgetDesk.Removed() -> close();
            case BudgetDesk.Refused(var refusal) -> complain(refusal.detail());
        }
    }

    private void complain(String detail) {
        subject.setErrorMessage(detail);
        subject.setInvalid(true);
    }
}
