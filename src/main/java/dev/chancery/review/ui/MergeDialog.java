package dev.chancery.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.chancery.review.GroupReport;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Asks which other finding of the review is about the same defect, and why. */
final class MergeDialog extends Dialog {

    /** What the reviewer chose. */
    record Wish(UUID other, String reason) {}

    MergeDialog(List<GroupReport> others, Consumer<Wish> done) {
        setHeaderTitle("Merge findings");
        addClassName("regroup-dialog");
        var other = new ComboBox<GroupReport>("This is about the same defect", others);
        other.setItemLabelGenerator(it -> it.file() + ":" + it.startLine() + " " + it.title());
        other.setWidthFull();
        other.setRequiredIndicatorVisible(true);
        if (others.isEmpty()) {
            other.setHelperText("The review has no other finding.");
        }
        var reason = SplitDialog.reason();
        var confirm = new Button("Merge", _ -> {
            other.setErrorMessage("Choose the other finding.");
            other.setInvalid(other.getValue() == null);
            if (other.getValue() != null && SplitDialog.given(reason)) {
                close();
                done.accept(new Wish(other.getValue().id(), reason.getValue()));
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(other, reason);
        form.addClassName("stack");
        add(form);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }
}
