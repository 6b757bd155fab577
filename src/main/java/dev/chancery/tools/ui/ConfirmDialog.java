package dev.chancery.tools.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.chancery.authority.Effect;
import dev.chancery.console.evidence.CodeBlock;
import dev.chancery.console.evidence.CodeLine;
import dev.chancery.console.evidence.PrettyJson;
import dev.chancery.kernel.Refusal;
import dev.chancery.tools.registry.Definition;
import dev.chancery.tools.registry.RegisteredAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Shows exactly what a server says of an action, or what it says otherwise than before, and asks what the action does to
 * the world.
 */
final class ConfirmDialog extends Dialog {

    private final RadioButtonGroup<Effect> effect = new RadioButtonGroup<>("It does to the world");
    private final Paragraph complaint = new Paragraph();

    ConfirmDialog(RegisteredAction action, Function<Effect, Optional<Refusal>> confirm) {
        setHeaderTitle("Confirm " + action.name());
        addClassName("wide-dialog");
        effect.setItems(Effect.values());
        effect.setItemLabelGenerator(ConfirmDialog::words);
        effect.setValue(
                action.confirmation().map(RegisteredAction.Confirmation::effect).orElse(Effect.DESTRUCTIVE));
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        var content = new Div(
                new Paragraph(
                        action.confirmation().isPresent()
                                ? "The server says something else than what was confirmed. Read what changed."
                                : "Agents are shown these words. Read them as if they were instructions: agents may."),
                new CodeBlock(action.name(), lines(action)),
                effect,
                complaint);
        content.addClassNames("stack", "tool-confirm");
        add(content);
        var button = new Button(
                "Confirm",
                _ -> confirm.apply(effect.getValue())
                        .ifPresentOrElse(it -> complaint.setText(it.detail()), this::close));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), button);
    }

    private static String words(Effect effect) {
        return switch (effect) {
            case READ -> "Nothing: it only reads";
            case WRITE -> "Adds or changes what can be changed back";
            case DESTRUCTIVE -> "Removes for good, or nobody knows";
        };
    }

    private static List<CodeLine> lines(RegisteredAction action) {
        var now = text(action.definition());
        var before = action.confirmation().map(it -> text(it.definition())).orElse(now);
        var lines = new ArrayList<CodeLine>();
        var next = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, now).getDeltas()) {
            for (; next < delta.getSource().getPosition(); next++) {
                lines.add(CodeLine.same(next + 1, before.get(next)));
            }
            for (var removed : delta.getSource().getLines()) {
                lines.add(CodeLine.removed(++next, removed));
            }
            var added = delta.getTarget().getPosition();
            for (var line : delta.getTarget().getLines()) {
                lines.add(CodeLine.added(++added, line));
            }
        }
        for (; next < before.size(); next++) {
            lines.add(CodeLine.same(next + 1, before.get(next)));
        }
        return lines;
    }

    private static List<String> text(Definition definition) {
        return PrettyJson.of(definition.text()).lines().toList();
    }
}
