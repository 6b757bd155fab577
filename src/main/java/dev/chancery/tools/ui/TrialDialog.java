package dev.chancery.tools.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.authority.Act;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.evidence.PrettyJson;
import dev.chancery.identity.AgentRecord;
import dev.chancery.tools.ToolDescription;
import dev.chancery.tools.ui.ServerLine.ActionLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets a person call an action as an agent of theirs, and shows the decision, the verdict and the result. */
final class TrialDialog extends Dialog {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ToolDescription tool;
    private final ServerLine server;
    private final Trials trials;
    private final Select<AgentRecord> agent = new Select<>();
    private final TextArea arguments = new TextArea("Arguments");
    private final Div outcome = new Div();

    TrialDialog(ActionLine action, ServerLine server, List<AgentRecord> agents, Trials trials) {
        this.tool = action.tool();
        this.server = server;
        this.trials = trials;
        setHeaderTitle("Try " + tool.act());
        addClassName("wide-dialog");
        outcome.addClassName("stack");
        outcome.getElement().setAttribute("aria-live", "polite");
        getFooter().add(new Button("Close", _ -> close()));
        if (agents.isEmpty()) {
            add(nobody());
        } else {
            add(form(agents));
            var call = new Button("Call", _ -> call());
            call.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(call);
        }
    }

    private static Component nobody() {
        return new EmptyState(
                VaadinIcon.AUTOMATION,
                "You answer for no agent",
                "Tools are called by agents. Register one that you own, and call as that agent.");
    }

    private Div form(List<AgentRecord> agents) {
        agent.setLabel("As your agent");
        agent.setItems(agents);
        agent.setItemLabelGenerator(AgentRecord::name);
        agent.setValue(agents.getFirst());
        arguments.addClassName("mono-field");
        arguments.setWidthFull();
        arguments.setMinRows(4);
        arguments.setValue(PrettyJson.of(example()));
        arguments.setHelperText("This is a real call: what it changes stays changed.");
        var form = new Div(new Paragraph(tool.description()), agent, arguments, outcome);
        form.addClassNames("stack", "tool-trial");
        return form;
    }

    /** The required arguments, each with a value of its type to start from. */
    private Map<String, Object> example() {
        var example = new LinkedHashMap<String, Object>();
        if (tool.inputSchema().get("required") instanceof List<?> required
                && tool.inputSchema().get("properties") instanceof Map<?, ?> properties) {
            required.forEach(it -> example.put(String.valueOf(it), start(properties.get(it))));
        }
        return example;
    }

    private static Object start(@Nullable Object property) {
        var type = property instanceof Map<?, ?> schema ? String.valueOf(schema.get("type")) : "";
        return switch (type) {
            case "integer", "number" -> 1;
            case "boolean" -> false;
            case "array" -> List.of();
            case "object" -> Map.of();
            default -> "";
        };
    }

    private void call() {
        var given = given();
        arguments.setErrorMessage("The arguments are a JSON object without nulls.");
        arguments.setInvalid(given.isEmpty());
        given.ifPresent(it -> {
            var act = new Act(server.audience(), tool.tool(), tool.action(), it);
            outcome.removeAll();
            outcome.add(new TrialOutcome(trials.call(agent.getValue(), act), trials));
        });
    }

    private Optional<Map<String, Object>> given() {
        try {
            var tree = JsonMapper.shared().readTree(arguments.getValue());
            return tree.isObject() && !hasNull(tree)
                    ? Optional.of(JsonMapper.shared().convertValue(tree, OBJECT))
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static boolean hasNull(JsonNode node) {
        return node.isNull() || node.values().stream().anyMatch(TrialDialog::hasNull);
    }
}
