package dev.chancery.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.catalog.Asset;
import dev.chancery.catalog.LabelRequest;
import dev.chancery.catalog.MoveAnswer;
import dev.chancery.catalog.VersionRecord;
import dev.chancery.console.Tone;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.kernel.Refusal;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Asks which label shall point at a version and why; where evidence speaks against it, asks whether to override it. */
final class MoveLabelDialog extends Dialog {

    private final Asset asset;
    private final VersionRecord target;
    private final Function<LabelRequest, MoveAnswer> move;
    private final ComboBox<String> label = new ComboBox<>("Label");
    private final Paragraph consequence = new Paragraph();
    private final TextArea reason = new TextArea("Reason");
    private final TextArea override = new TextArea("Why it is right all the same");
    private final Div warning = new Div();

    MoveLabelDialog(Asset asset, VersionRecord target, String first, Function<LabelRequest, MoveAnswer> move) {
        this.asset = asset;
        this.target = target;
        this.move = move;
        setHeaderTitle("Point a label at version " + target.number());
        addClassName("reason-dialog");
        var labels = new TreeSet<>(asset.labels().keySet());
        labels.add(Asset.PRODUCTION);
        labels.add("staging");
        label.setItems(labels);
        label.setAllowCustomValue(true);
        label.addCustomValueSetListener(it -> label.setValue(it.getDetail()));
        label.addValueChangeListener(_ -> explain());
        label.setValue(first);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText("Kept in the ledger for whoever asks later.");
        override.setRequiredIndicatorVisible(true);
        override.setVisible(false);
        var form = new Div(label, consequence, reason, warning, override);
        form.addClassNames("stack", "form");
        add(form);
        var confirm = new Button("Move", _ -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }

    private void explain() {
        var wanted = label.getOptionalValue().orElse("");
        consequence.setText(asset.label(wanted)
                .map(it -> wanted + " points at version " + it.number() + " now; whoever asks for " + wanted
                        + " gets version " + target.number() + " within a second.")
                .orElse(wanted.isEmpty() ? "" : wanted + " points nowhere yet."));
    }

    private void confirm() {
        var request = LabelRequest.of(asset, label.getOptionalValue().orElse(""), target.id(), reason.getValue());
        var whole = override.isVisible() ? request.although(override.getValue()) : request;
        switch (move.apply(whole)) {
            case MoveAnswer.Moved _ -> close();
            case MoveAnswer.LacksEvidence(var refusal) -> askToOverride(refusal);
            case MoveAnswer.Refused(var refusal) -> complain(refusal);
        }
    }

    private void askToOverride(Refusal refusal) {
        warning.removeAll();
        warning.add(new VerdictBanner(
                Tone.WARN, "The evidence does not allow it", refusal.detail() + " You may override it with a reason."));
        override.setVisible(true);
        override.focus();
    }

    private void complain(Refusal refusal) {
        Optional.of(refusal.code())
                .filter("invalid_label"::equals)
                .ifPresentOrElse(
                        _ -> {
                            label.setErrorMessage(refusal.detail());
                            label.setInvalid(true);
                        },
                        () -> {
                            reason.setErrorMessage(refusal.detail());
                            reason.setInvalid(true);
                        });
    }
}
