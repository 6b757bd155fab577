package dev.chancery.gateway.budget.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.gateway.budget.Amounts;
import dev.chancery.gateway.budget.Budget;
import dev.chancery.gateway.budget.BudgetDesk;
import java.util.function.BiFunction;
import java.util.function.LongFunction;

/** Changes the cap of a budget, or removes it for a reason. */
final class CapDialog extends Dialog {

    private final BigDecimalField cap = new BigDecimalField("Cap");
    private final TextField reason = new TextField("Reason, to remove it");
    private final Budget budget;

    CapDialog(
            Budget budget,
            LongFunction<BudgetDesk.Answer> change,
            BiFunction<Budget, String, BudgetDesk.Answer> remove) {
        this.budget = budget;
        setHeaderTitle("The budget of " + budget.label());
        cap.setValue(Amounts.written(budget.unit(), budget.cap()));
        cap.setRequiredIndicatorVisible(true);
        cap.setHelperText("It counts from the next call on; what was spent stays spent.");
        reason.setMaxLength(500);
        reason.setHelperText("Kept in the ledger for whoever asks later.");
        var form = new Div(
                new Paragraph(Amounts.words(budget.unit(), budget.cap()) + " a "
                        + budget.period().label() + " now."),
                cap,
                reason);
        form.addClassNames("stack", "form");
        add(form);
        var save = new Button("Save", _ -> save(change));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var drop = new Button("Remove", _ -> drop(remove));
        drop.addThemeVariants(ButtonVariant.ERROR);
        getFooter().add(drop, new Button("Cancel", _ -> close()), save);
    }

    private void save(LongFunction<BudgetDesk.Answer> change) {
        if (cap.getValue() == null || cap.getValue().signum() < 0) {
            cap.setErrorMessage("A cap is a number from 0 on.");
            cap.setInvalid(true);
            return;
        }
        show(change.apply(Amounts.count(budget.unit(), cap.getValue())));
    }

    private void drop(BiFunction<Budget, String, BudgetDesk.Answer> remove) {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage("A reason is needed.");
            reason.setInvalid(true);
            return;
        }
        show(remove.apply(budget, reason.getValue().strip()));
    }

    private void show(BudgetDesk.Answer answer) {
        switch (answer) {
            case BudgetDesk.Kept _, BudgetDesk.Removed() -> close();
            case BudgetDesk.Refused(var refusal) -> {
                cap.setErrorMessage(refusal.detail());
                cap.setInvalid(true);
            }
        }
    }
}
