package dev.chancery.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.review.regrouping.GroupedClaim;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Asks which claims are about another defect, and why. */
final class SplitDialog extends Dialog {

    /** What the reviewer chose. */
    record Wish(Set<UUID> claims, String reason) {}

    SplitDialog(List<GroupedClaim> claims, Consumer<Wish> done) {
        setHeaderTitle("Split finding");
        addClassName("regroup-dialog");
        var chosen = new CheckboxGroup<GroupedClaim>("These are about another defect", claims);
        chosen.setItemLabelGenerator(
                it -> it.claim().participant() + ": " + it.claim().claim());
        var reason = reason();
        var confirm = new Button("Split", _ -> {
            var ids = chosen.getValue().stream().map(GroupedClaim::id).collect(Collectors.toUnmodifiableSet());
            chosen.setInvalid(ids.isEmpty() || ids.size() == claims.size());
            chosen.setErrorMessage("Some claims go and some stay.");
            if (!chosen.isInvalid() && given(reason)) {
                close();
                done.accept(new Wish(ids, reason.getValue()));
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(chosen, reason);
        form.addClassName("stack");
        add(form);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }

    static TextArea reason() {
        var reason = new TextArea("Why");
        reason.setHelperText("Kept with the claims as labelled data.");
        reason.setMaxLength(1000);
        reason.setMinRows(2);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        return reason;
    }

    static boolean given(TextArea reason) {
        reason.setErrorMessage("Say why in a sentence.");
        reason.setInvalid(reason.getValue().isBlank());
        return !reason.isInvalid();
    }
}
