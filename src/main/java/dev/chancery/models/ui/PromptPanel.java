package dev.chancery.models.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.console.Tone;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.identity.CurrentActor;
import dev.chancery.models.prompts.PromptLogging;

/** Says whether prompts are logged in full, and lets an admin switch that on for a while, with a reason. */
final class PromptPanel extends Composite<Div> {

    private final PromptLogging prompts;
    private final CurrentActor actor;
    private final boolean mayChange;

    PromptPanel(PromptLogging prompts, CurrentActor actor, boolean mayChange) {
        this.prompts = prompts;
        this.actor = actor;
        this.mayChange = mayChange;
        refresh();
    }

    private void refresh() {
        getContent().removeAll();
        getContent().add(prompts.state().map(this::exposed).orElseGet(this::quiet));
    }

    private VerdictBanner exposed(PromptLogging.On on) {
        var banner =
                new VerdictBanner(Tone.WARN, "Prompts and replies are logged in full", on.by() + ": " + on.reason());
        banner.beside(new Span(new Span("until "), RelativeTime.absolute(on.until())));
        if (mayChange) {
            banner.beside(new Button("Switch off", _ -> {
                prompts.switchOff(actor.get());
                refresh();
            }));
        }
        return banner;
    }

    private VerdictBanner quiet() {
        var banner = new VerdictBanner(
                Tone.OK, "Prompts are logged as digests and sizes", "Their words are in no log, trace or ledger entry");
        if (mayChange) {
            banner.beside(new Button("Log in full for a while…", _ -> dialog().open()));
        }
        return banner;
    }

    private Dialog dialog() {
        var dialog = new Dialog();
        dialog.setHeaderTitle("Log prompts and replies in full?");
        var reason = new TextArea("Reason");
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setHelperText("Kept in the ledger for whoever asks later.");
        var form = new Div(
                new Paragraph(
                        "For " + PromptLogging.LENGTH.toMinutes()
                                + " minutes every node writes the words of every call into its log. Everybody sees that it is on."),
                reason);
        form.addClassNames("stack", "form");
        dialog.add(form);
        var confirm = new Button(
                "Log in full",
                _ -> prompts.switchOn(reason.getValue(), actor.get())
                        .ifPresentOrElse(
                                refusal -> {
                                    reason.setErrorMessage(refusal.detail());
                                    reason.setInvalid(true);
                                },
                                () -> {
                                    dialog.close();
                                    refresh();
                                }));
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dialog.getFooter().add(new Button("Cancel", _ -> dialog.close()), confirm);
        return dialog;
    }
}
