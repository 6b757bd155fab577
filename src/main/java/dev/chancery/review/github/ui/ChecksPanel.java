package dev.chancery.review.github.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.review.github.PullCheck;
import java.util.List;
import java.util.function.Consumer;

/** The last checks: of which pull request, how far, what stands in the way, and asking again. */
final class ChecksPanel extends Div {

    ChecksPanel(List<PullCheck> checks, Consumer<PullCheck> again) {
        add(new Panel("Checks", checks.isEmpty() ? none() : grid(checks, again)));
    }

    private static EmptyState none() {
        return new EmptyState(
                VaadinIcon.CHECK_CIRCLE_O,
                "No check yet",
                "Open a pull request in a repository above; its check appears here and on GitHub.");
    }

    private static Grid<PullCheck> grid(List<PullCheck> checks, Consumer<PullCheck> again) {
        var grid = new Grid<PullCheck>();
        grid.addClassName("register");
        grid.setItems(checks);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(pull()).setHeader("Pull request").setFlexGrow(3);
        grid.addColumn(Words.status(ChecksPanel::tone, ChecksPanel::word)).setHeader("State");
        grid.addColumn(PullCheck::fault).setHeader("In the way").setFlexGrow(2);
        grid.addColumn(Words.time(PullCheck::changedAt)).setHeader("Changed");
        grid.addColumn(Words.button(
                        _ -> "Ask again", PullCheck::pullName, it -> it.stage().hasEnded(), again))
                .setHeader("Actions");
        grid.getColumns().forEach(it -> it.setAutoWidth(true));
        return grid;
    }

    private static LitRenderer<PullCheck> pull() {
        return LitRenderer.<PullCheck>of("""
                        <div class="run-title">${item.path
                            ? html`<a href="${item.path}">${item.title}</a>` : html`<span>${item.title}</span>`}
                        <span class="mono quiet">${item.place}</span></div>""")
                .withProperty("title", it -> it.head().title())
                .withProperty(
                        "path",
                        it -> it.review()
                                .map(review -> Links.run(review.value()))
                                .orElse(""))
                .withProperty(
                        "place",
                        it -> it.pullName() + " @ " + it.head().headCommit().substring(0, 10)
                                + (it.round() > 1 ? ", round " + it.round() : ""));
    }

    private static Tone tone(PullCheck check) {
        return switch (check.stage()) {
            case DONE -> Tone.OK;
            case FAILED -> Tone.BAD;
            case SUPERSEDED -> Tone.QUIET;
            case QUEUED, ANNOUNCED, REVIEWING -> check.fault().isEmpty() ? Tone.INFO : Tone.WARN;
        };
    }

    private static String word(PullCheck check) {
        return switch (check.stage()) {
            case QUEUED -> "Queued";
            case ANNOUNCED -> "In progress";
            case REVIEWING -> "Being reviewed";
            case DONE -> "Told: " + check.conclusion().orElse("").replace('_', ' ');
            case SUPERSEDED -> "Superseded";
            case FAILED -> "Given up";
        };
    }
}
