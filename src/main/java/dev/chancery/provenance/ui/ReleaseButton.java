package dev.chancery.provenance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.release.ReleaseVerifier;
import java.util.List;

/** Has an artifact verified for release as one resource: the chain is walked, and the result signed, pass or fail. */
final class ReleaseButton extends Button {

    private final ComboBox<String> resource = new ComboBox<>("Resource");
    private final Dialog dialog = new Dialog("Verify for release");

    /** What is verified, under which of these resources, by whom, and what follows. */
    record Wish(Digest digest, List<String> resources, Actor by, Runnable done) {}

    ReleaseButton(Wish wish, ReleaseVerifier verifier) {
        super("Verify for release", VaadinIcon.CLIPBOARD_CHECK.create());
        addThemeVariants(ButtonVariant.PRIMARY);
        addClickListener(_ -> dialog.open());
        resource.setItems(wish.resources());
        resource.setAllowCustomValue(true);
        resource.addCustomValueSetListener(custom -> resource.setValue(custom.getDetail()));
        resource.setPlaceholder("oci://registry.example/payments");
        resource.setHelperText("As what it is deployed; the summary counts for that alone.");
        wish.resources().stream().findFirst().ifPresent(resource::setValue);
        var fields = new Div(
                new Paragraph("The chain is held against the release policy, and the result is signed as a verification"
                        + " summary, pass or fail."),
                resource);
        fields.addClassName("stack");
        dialog.add(fields);
        var verify = new Button("Verify", _ -> verify(wish, verifier));
        verify.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button("Cancel", _ -> dialog.close()), verify);
    }

    private void verify(Wish wish, ReleaseVerifier verifier) {
        var uri = resource.getOptionalValue().map(String::strip).orElse("");
        if (uri.isEmpty()) {
            complain("Name the resource it is deployed as, such as oci://registry.example/payments.");
            return;
        }
        switch (verifier.verify(wish.digest(), uri, wish.by())) {
            case ReleaseVerifier.Verified(var outcome, var _) -> {
                dialog.close();
                Notification.show(outcome.failed()
                        .map(hop -> "Failed: " + hop.sentence())
                        .orElse("Passed: every hop that policy asks for was verified."));
                wish.done().run();
            }
            case ReleaseVerifier.Refused(var refusal) -> complain(refusal.detail());
        }
    }

    private void complain(String why) {
        resource.setInvalid(true);
        resource.setErrorMessage(why);
    }
}
