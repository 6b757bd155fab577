package dev.chancery.authority.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.authority.policy.PolicySetType;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.NewVersion;
import dev.chancery.catalog.VersionAnswer;
import dev.chancery.console.Links;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Begins a policy set with a draft that permits nothing yet. */
final class NewPolicySetDialog extends Dialog {

    private static final String BEGINNING = """
            // What this set is for.
            //
            // @id("readers")
            // @max_ttl("30")
            // permit (
            //   principal in Group::"readers",
            //   action in Action::"effect:read",
            //   resource
            // );
            """;

    private final TextField name = new TextField("Name");
    private final TextField message = new TextField("Why, in a sentence");
    private final Function<NewVersion, VersionAnswer> draft;
    private final Consumer<String> go;

    NewPolicySetDialog(Function<NewVersion, VersionAnswer> draft, Consumer<String> go) {
        this.draft = draft;
        this.go = go;
        setHeaderTitle("New policy set");
        name.setHelperText("Lower-case letters, digits, dots and dashes");
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        message.setRequiredIndicatorVisible(true);
        message.setWidthFull();
        var create = new Button("Keep as draft", _ -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph("It counts when a second person has approved it and it is in production."), name, message);
        getFooter().add(new Button("Cancel", _ -> close()), create);
    }

    private void create() {
        name.setInvalid(false);
        message.setInvalid(false);
        AssetName.parse(PolicySetType.KIND, name.getValue())
                .map(it -> draft.apply(new NewVersion(it, Optional.empty(), BEGINNING, message.getValue())))
                .ifPresentOrElse(this::answered, () -> fault(name, "This cannot be the name of a policy set."));
    }

    private void answered(VersionAnswer answer) {
        switch (answer) {
            case VersionAnswer.Kept(var version) -> {
                close();
                go.accept(Links.policy(version.name().name(), version.number()));
            }
            case VersionAnswer.Unsound(var refusal, var _) -> fault(name, refusal.detail());
            case VersionAnswer.Refused(var refusal) ->
                fault(refusal.code().startsWith("message_") ? message : name, refusal.detail());
        }
    }

    private static void fault(TextField field, String detail) {
        field.setErrorMessage(detail);
        field.setInvalid(true);
        field.focus();
    }
}
