package dev.chancery.provenance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.release.EmergencyDesk;
import java.time.Duration;

/** Asks a second person to let an artifact in though evidence is missing. */
final class EmergencyButton extends Button {

    private final TextField resource = new TextField("Resource");
    private final TextField environment = new TextField("Environment");
    private final IntegerField hours = new IntegerField("Hours");
    private final TextArea reason = new TextArea("Reason");
    private final Dialog dialog = new Dialog("Ask for an emergency override");

    EmergencyButton(Digest digest, EmergencyDesk desk, Actor.Person person) {
        super("Emergency override", VaadinIcon.WARNING.create());
        addClickListener(_ -> dialog.open());
        resource.setPlaceholder("oci://registry.example/payments");
        environment.setPlaceholder("production");
        hours.setValue(1);
        hours.setMin(1);
        hours.setMax((int) EmergencyDesk.LONGEST.toHours());
        hours.setStepButtonsVisible(true);
        reason.setMaxLength(500);
        reason.setPlaceholder("What is broken, and why it cannot wait for the evidence");
        var fields = new Div(
                new Paragraph("It takes a second person's approval, ends by itself, and stays open until the missing"
                        + " evidence is there."),
                resource,
                environment,
                hours,
                reason);
        fields.addClassName("stack");
        dialog.add(fields);
        var ask = new Button("Ask a second person", _ -> ask(digest, desk, person));
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button("Cancel", _ -> dialog.close()), ask);
    }

    private void ask(Digest digest, EmergencyDesk desk, Actor.Person person) {
        var wish = new EmergencyDesk.Request(
                digest,
                resource.getValue().strip(),
                environment.getValue().strip(),
                reason.getValue(),
                Duration.ofHours(hours.getOptionalValue().orElse(0)));
        switch (desk.request(wish, person)) {
            case EmergencyDesk.Kept _ -> {
                dialog.close();
                Notification.show("It waits for a second person on the page of approvals.");
            }
            case EmergencyDesk.Refused(var refusal) -> {
                reason.setInvalid(true);
                reason.setErrorMessage(refusal.detail());
            }
        }
    }
}
