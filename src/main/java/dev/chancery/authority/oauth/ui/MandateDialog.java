package dev.chancery.authority.oauth.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.authority.oauth.Mandates;
import dev.chancery.console.components.CopyButton;
import dev.chancery.identity.AgentRecord;
import java.time.Duration;
import java.util.function.BiFunction;

/** Asks what an agent is to do for the one who looks, and for how long; then shows the mandate once. */
final class MandateDialog extends Dialog {

    private static final int LONGEST_INTENT = 500;

    private final TextArea intent = new TextArea("What for");
    private final Select<Integer> minutes = new Select<>();
    private final Div content = new Div();
    private final Button give = new Button("Give it my mandate");

    MandateDialog(AgentRecord agent, BiFunction<String, Duration, Mandates.Given> mandate) {
        setHeaderTitle("Let " + agent.name() + " act for you");
        intent.setRequiredIndicatorVisible(true);
        intent.setMaxLength(LONGEST_INTENT);
        intent.setHelperText("One sentence. It stays with everything done under this task.");
        minutes.setLabel("For how long");
        minutes.setItems(5, 15, 60);
        minutes.setValue(15);
        minutes.setItemLabelGenerator(it -> it + " minutes");
        content.add(intent, minutes);
        content.addClassNames("stack", "form");
        add(content);
        give.addThemeVariants(ButtonVariant.PRIMARY);
        give.addClickListener(_ -> give(mandate));
        getFooter().add(new Button("Close", _ -> close()), give);
    }

    private void give(BiFunction<String, Duration, Mandates.Given> mandate) {
        if (intent.getValue().isBlank()) {
            intent.setErrorMessage("Say what it is to do.");
            intent.setInvalid(true);
            return;
        }
        var given = mandate.apply(intent.getValue().strip(), Duration.ofMinutes(minutes.getValue()));
        give.setVisible(false);
        var text = new Span(given.text());
        text.addClassNames("mono", "shown-once-text");
        var line = new Div(text, new CopyButton(given.text(), "Copy the mandate"));
        line.addClassName("shown-once");
        content.removeAll();
        content.add(
                new Paragraph(
                        "Hand this to the agent as subject_token. It is shown only now and is of use to this agent"
                                + " alone, under the task " + given.task() + "."),
                line);
    }
}
