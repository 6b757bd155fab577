package dev.chancery.review.evaluation.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.chancery.console.Tone;
import dev.chancery.console.components.Panel;
import dev.chancery.review.evaluation.Comparison;
import dev.chancery.review.evaluation.Results;
import java.util.List;
import java.util.Locale;

/** Two measurements side by side: each figure of each part, and which pair or finding is held otherwise. */
final class ComparisonPanel extends Div {

    ComparisonPanel(Comparison comparison, Results.Differences differences) {
        addClassName("stack");
        add(new Panel("Side by side", figures(comparison)).flush(), new Panel("What changed", changes(differences)));
    }

    private static Grid<Comparison.Change> figures(Comparison comparison) {
        var grid = new Grid<Comparison.Change>();
        grid.addClassName("register");
        grid.setItems(comparison.changes());
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(it -> it.after().part().isEmpty() ? "all" : it.after().part())
                .setHeader("Part");
        grid.addColumn(it -> FigureWords.name(it.after())).setHeader("Figure").setFlexGrow(2);
        grid.addColumn(it -> FigureWords.value(it.before().value())).setHeader("Before");
        grid.addColumn(it -> FigureWords.value(it.after().value())).setHeader("Now");
        grid.addColumn(difference()).setHeader("Difference");
        grid.getColumns().forEach(it -> it.setAutoWidth(true));
        return grid;
    }

    private static LitRenderer<Comparison.Change> difference() {
        return LitRenderer.<Comparison.Change>of("<span class=\"status ${item.tone}\">${item.words}</span>")
                .withProperty("tone", it -> tone(it).styleClass())
                .withProperty("words", ComparisonPanel::words);
    }

    private static Tone tone(Comparison.Change change) {
        return change.isWorse() ? Tone.BAD : change.isBetter() ? Tone.OK : Tone.QUIET;
    }

    private static String words(Comparison.Change change) {
        if (change.difference() == 0) {
            return "same";
        }
        var sign = change.difference() > 0 ? "+" : "−";
        return sign
                + FigureWords.value(Math.abs(change.difference()))
                + (change.isWorse() ? ", worse" : change.isBetter() ? ", better" : "");
    }

    private static Div changes(Results.Differences differences) {
        var both = new Div();
        if (differences.noLonger().isEmpty() && differences.newly().isEmpty()) {
            both.add(new Paragraph("Every pair and finding that was noted is held as before."));
        }
        add(both, "Noted before and no longer", differences.noLonger());
        add(both, "Noted now and not before", differences.newly());
        return both;
    }

    private static void add(Div both, String title, List<String> notes) {
        if (!notes.isEmpty()) {
            both.add(
                    new H3(String.format(Locale.ROOT, "%s: %,d", title, notes.size())),
                    new UnorderedList(notes.stream().map(ListItem::new).toArray(ListItem[]::new)));
        }
    }
}
