package dev.chancery.authority.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.authority.Explanation;
import dev.chancery.authority.Explanation.Considered;
import dev.chancery.authority.KnownAction;
import dev.chancery.authority.policy.ui.Laboratory.Imagined;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.console.Tone;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.StatusWord;
import dev.chancery.identity.AgentRecord;
import dev.chancery.kernel.Actor;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks a version about one imagined act, and shows what every policy says to it. */
final class ExplainPanel extends Div {

    private static final int MOST = 100;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ComboBox<AgentRecord> agent = new ComboBox<>("Agent");
    private final ComboBox<KnownAction> action = new ComboBox<>("Action");
    private final TextField intent = new TextField("Under a task to");
    private final TextField arguments = new TextField("With arguments, as JSON");
    private final Div answer = new Div();
    private final Laboratory laboratory;
    private final AssetVersion version;
    private final Actor viewer;

    ExplainPanel(Laboratory laboratory, AssetVersion version, Actor viewer) {
        this.laboratory = laboratory;
        this.version = version;
        this.viewer = viewer;
        agent.setItems(laboratory.agents());
        agent.setItemLabelGenerator(AgentRecord::name);
        laboratory.agents().stream().findFirst().ifPresent(agent::setValue);
        action.setItems(laboratory.actions());
        action.setItemLabelGenerator(KnownAction::name);
        laboratory.actions().stream().findFirst().ifPresent(action::setValue);
        intent.setValue("Try a policy");
        arguments.setValue("{}");
        var explain = new Button("Explain", _ -> explain());
        var form = new Div(agent, action, intent, arguments, explain);
        form.addClassNames("row", "explain-form");
        answer.addClassName("stack");
        answer.getElement().setAttribute("aria-live", "polite");
        add(new Panel("Explain one act", form, answer));
    }

    private void explain() {
        if (agent.getValue() == null || action.getValue() == null) {
            return;
        }
        arguments.setInvalid(false);
        try {
            var given = JsonMapper.shared().readValue(arguments.getValue(), OBJECT);
            show(laboratory.explain(
                    version, new Imagined(agent.getValue(), viewer, action.getValue(), given, intent.getValue())));
        } catch (JacksonException | IllegalArgumentException | NullPointerException notAnObject) {
            arguments.setErrorMessage("This has to be a JSON object without nulls.");
            arguments.setInvalid(true);
        }
    }

    private void show(Explanation explanation) {
        answer.removeAll();
        var facts = new FactList();
        var shown = explanation.considered().stream().limit(MOST).toList();
        shown.forEach(it -> facts.fact(word(it), name(it.policy()), new Span(it.why())));
        facts.fact(outcome(explanation), name(terms(explanation.obligations())), new Span(explanation.reason()));
        answer.add(facts);
        if (explanation.considered().size() > shown.size()) {
            var more = new Span("and %,d more that are about something else"
                    .formatted(explanation.considered().size() - shown.size()));
            more.addClassName("quiet");
            answer.add(more);
        }
    }

    private static StatusWord word(Considered considered) {
        return switch (considered.match()) {
            case HIT -> considered.permits() ? new StatusWord(Tone.OK, "permit") : new StatusWord(Tone.BAD, "forbid");
            case ERROR -> new StatusWord(Tone.BAD, "error");
            case CONDITION, SCOPE -> StatusWord.plain(Tone.QUIET, "no match");
        };
    }

    private static StatusWord outcome(Explanation explanation) {
        var tone = switch (explanation.outcome()) {
            case "allow" -> Tone.OK;
            case "escalate" -> Tone.WARN;
            default -> Tone.BAD;
        };
        return new StatusWord(tone, explanation.outcome());
    }

    private static String terms(List<String> obligations) {
        return obligations.isEmpty() ? "—" : String.join(", ", obligations);
    }

    private static Component name(String text) {
        var name = new Span(text);
        name.addClassName("mono");
        return name;
    }
}
