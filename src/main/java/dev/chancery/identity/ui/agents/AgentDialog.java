package dev.chancery.identity.ui.agents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.identity.AgentAnswer;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.NewAgent;
import dev.chancery.identity.People;
import dev.chancery.identity.PersonRecord;
import dev.chancery.kernel.PersonId;
import dev.chancery.kernel.Refusal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks what an agent is for and who answers for it; stays open while it is refused. */
final class AgentDialog extends Dialog {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final TextField name = new TextField("Name");
    private final TextArea purpose = new TextArea("Purpose");
    private final Select<PersonRecord> owner = new Select<>();
    private final TextField environments = new TextField("Environments");
    private final TextField groups = new TextField("Groups");
    private final TextField spiffeId = new TextField("SPIFFE id");
    private final Paragraph complaint = new Paragraph();

    AgentDialog(String title, People people, Function<NewAgent, AgentAnswer> keep, Consumer<AgentRecord> kept) {
        setHeaderTitle(title);
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(63);
        name.setHelperText("As policies and the ledger call it, such as support-agent.");
        purpose.setRequiredIndicatorVisible(true);
        purpose.setMaxLength(500);
        owner.setLabel("Answers for it");
        owner.setHelperText("A person who may sign in; each agent has one.");
        owner.setItems(
                people.all().stream().filter(it -> it.disabledAt().isEmpty()).toList());
        owner.setItemLabelGenerator(PersonRecord::displayName);
        environments.setHelperText("Such as production, test. Empty for all.");
        groups.setHelperText("What policies may name instead of the agent.");
        spiffeId.setHelperText("spiffe://trust-domain/path, if it has one.");
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        var form = new Div(name, purpose, owner, environments, groups, spiffeId, complaint);
        form.addClassNames("stack", "form");
        add(form);
        var confirm = new Button("Keep", _ -> confirm(keep, kept));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }

    /** Shows what holds now; the name stays as it is. */
    AgentDialog changing(AgentRecord agent, People people) {
        name.setValue(agent.name());
        name.setReadOnly(true);
        purpose.setValue(agent.purpose());
        agent.owner().flatMap(people::find).ifPresent(owner::setValue);
        environments.setValue(String.join(", ", agent.environments()));
        groups.setValue(String.join(", ", agent.groups()));
        spiffeId.setValue(agent.spiffeId().orElse(""));
        return this;
    }

    private void confirm(Function<NewAgent, AgentAnswer> keep, Consumer<AgentRecord> kept) {
        var wanted = new NewAgent(
                name.getValue(),
                purpose.getValue(),
                Optional.ofNullable(owner.getValue()).map(PersonRecord::id).orElse(NOBODY),
                Words.names(environments.getValue()),
                Words.names(groups.getValue()),
                Optional.of(spiffeId.getValue()));
        switch (keep.apply(wanted)) {
            case AgentAnswer.Kept(var agent) -> {
                close();
                kept.accept(agent);
            }
            case AgentAnswer.Refused(var refusal) -> complain(refusal);
        }
    }

    private void complain(Refusal refusal) {
        complaint.setText(refusal.detail());
        switch (refusal.code()) {
            case "invalid_name", "name_taken" -> name.setInvalid(true);
            case "invalid_purpose" -> purpose.setInvalid(true);
            case "unknown_owner" -> owner.setInvalid(true);
            case "invalid_environment" -> environments.setInvalid(true);
            case "invalid_group" -> groups.setInvalid(true);
            default -> spiffeId.setInvalid(refusal.code().contains("spiffe"));
        }
    }
}
