package dev.chancery.review.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import dev.chancery.console.Links;
import dev.chancery.console.components.Panel;
import dev.chancery.review.AssetUse;
import dev.chancery.review.ModelPart;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewReport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Who took part: model and prompt behind each, how its call ended, and what it took. */
final class ParticipantsPanel extends Div {

    private static final List<String> OF_MODELS = List.of("prompt", "tokens", "cost", "attempts");

    ParticipantsPanel(ReviewReport report) {
        var grid = new Grid<ParticipantReport>();
        grid.addClassName("register");
        grid.setItems(report.participants());
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(who()).setHeader("Participant").setFlexGrow(2).setKey("who");
        grid.addColumn(behind()).setHeader("Answers from").setFlexGrow(2).setKey("model");
        grid.addColumn(prompt()).setHeader("Prompt").setKey("prompt");
        grid.addColumn(outcome()).setHeader("Outcome").setKey("outcome");
        grid.addColumn(it -> it.latency().map(Spans::seconds).orElse(""))
                .setHeader("Time")
                .setKey("time");
        grid.addColumn(ParticipantsPanel::heard).setHeader("Said").setKey("said");
        grid.addColumn(of(it -> String.format(Locale.ROOT, "%,d + %,d", it.inputTokens(), it.outputTokens())))
                .setHeader("Tokens")
                .setKey("tokens");
        grid.addColumn(of(it -> Amounts.dollars(it.costMicros())))
                .setHeader("Cost")
                .setKey("cost");
        grid.addColumn(of(it -> Integer.toString(it.attempts())))
                .setHeader("Calls")
                .setKey("attempts");
        grid.getColumns().forEach(it -> it.setAutoWidth(true));
        var asksModels =
                report.participants().stream().anyMatch(it -> it.model().isPresent());
        OF_MODELS.forEach(it -> grid.getColumnByKey(it).setVisible(asksModels));
        add(new Panel("Participants", grid).flush());
    }

    private static LitRenderer<ParticipantReport> who() {
        return LitRenderer.<ParticipantReport>of("""
                        <div class="run-title"><span>${item.framing}</span><span class="mono quiet">${item.id}</span></div>""")
                .withProperty("framing", ParticipantReport::framing)
                .withProperty("id", ParticipantReport::id);
    }

    private static LitRenderer<ParticipantReport> behind() {
        return LitRenderer.<ParticipantReport>of("""
                        <div class="run-title"><span class="mono">${item.name}</span>
                        <span class="quiet">${item.kind}</span></div>""")
                .withProperty("name", it -> it.model().map(ModelPart::model).orElseGet(() -> Marks.brief(it.version())))
                .withProperty("kind", ParticipantsPanel::kind);
    }

    private static String kind(ParticipantReport it) {
        return it.model()
                .map(model -> (model.provider().isEmpty() ? "not configured" : "by " + model.provider())
                        + (model.simulated() ? ", simulated" : ""))
                .orElseGet(() -> switch (it.kind()) {
                    case MODEL -> "a model";
                    case ANALYZER -> "analyzer on this server";
                    case REPORT -> "report that was submitted";
                });
    }

    private static LitRenderer<ParticipantReport> prompt() {
        return LitRenderer.<ParticipantReport>of(
                        "<a class=\"mono\" href=\"${item.path}\" ?hidden=\"${!item.path}\">${item.name}</a>")
                .withProperty("path", it -> use(it).map(ParticipantsPanel::path).orElse(""))
                .withProperty(
                        "name",
                        it -> use(it).map(use -> use.name() + " v" + use.number())
                                .orElse(""));
    }

    /** A prompt that is not there has no version, and no page. */
    private static Optional<AssetUse> use(ParticipantReport it) {
        return it.model().map(ModelPart::prompt).filter(use -> use.number() > 0);
    }

    private static String path(AssetUse use) {
        return Links.assetVersion(use.kind(), use.name(), use.number());
    }

    private static LitRenderer<ParticipantReport> outcome() {
        return LitRenderer.<ParticipantReport>of("""
                        <span class="status ${item.tone}"><vaadin-icon icon="vaadin:${item.icon}" aria-hidden="true">
                        </vaadin-icon><span>${item.word}</span></span>""")
                .withProperty(
                        "tone",
                        it -> it.outcome()
                                .map(Marks::tone)
                                .map(tone -> tone.styleClass())
                                .orElse(""))
                .withProperty("icon", it -> it.outcome().map(Marks::icon).orElse("clock"))
                .withProperty("word", it -> it.outcome().map(Marks::title).orElse("waiting"));
    }

    private static String heard(ParticipantReport it) {
        if (!it.answered()) {
            return "";
        }
        return it.findings() + " findings"
                + (it.soundPlaces() > 0 ? ", " + it.soundPlaces() + " sound" : "")
                + (it.dropped() > 0 ? ", " + it.dropped() + " dropped" : "");
    }

    private static ValueProvider<ParticipantReport, String> of(Function<ModelPart, String> figure) {
        return it -> it.model().map(figure).orElse("");
    }
}
