package dev.chancery.review.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.console.export.Export;
import dev.chancery.console.export.ExportLinks;
import dev.chancery.console.export.ExportRecord;
import dev.chancery.identity.Roles;
import dev.chancery.kernel.Digest;
import dev.chancery.review.AssetUse;
import dev.chancery.review.evaluation.Evaluation;
import dev.chancery.review.evaluation.Evaluations;
import dev.chancery.review.evaluation.LabelledSet;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was measured of prompts, routing and thresholds, and on what? Newest first. */
@Route("evaluations")
@PageTitle("Evaluations")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/review.css")
@StyleSheet("context://chancery/catalog.css")
@JsModule("context://chancery/time.js")
class EvaluationsView extends Div implements AfterNavigationObserver {

    private static final int SHOWN = 200;

    private final Evaluations evaluations;
    private final MeasureDialog.Parts measuring;
    private final ExportRecord exports;

    EvaluationsView(Evaluations evaluations, MeasureDialog.Parts measuring, ExportRecord exports) {
        this.evaluations = evaluations;
        this.measuring = measuring;
        this.exports = exports;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var measured = evaluations.newest(SHOWN);
        var sets = measuring.sets().all();
        add(header(measured));
        add(
                measured.isEmpty()
                        ? new EmptyState(
                                VaadinIcon.SCALE,
                                "Nothing was measured yet",
                                "Add a labelled set, then measure a version on it: production asks for the result.")
                        : new Panel("Measurements", grid(measured)).flush());
        if (!sets.isEmpty()) {
            add(new Panel("Labelled sets", sets(sets)).flush());
        }
    }

    private ViewHeader header(List<Evaluation> measured) {
        var running = measured.stream().filter(it -> !it.state().hasEnded()).count();
        var header = new ViewHeader(
                "Evaluations",
                running == 0 ? "Nothing is being measured now" : running + " being measured or queued now");
        header.actions(new ExportLinks(this::export, exports));
        if (measuring.mayMeasure()) {
            var add = new Button(
                    "Add a labelled set…",
                    VaadinIcon.UPLOAD.create(),
                    _ -> new LabelledSetDialog(measuring, this::show).open());
            var measure = new Button("Measure…", _ -> new MeasureDialog(measuring, List.of(), Optional.empty()).open());
            measure.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(add, measure);
        }
        return header;
    }

    private Export<Evaluation> export() {
        return new Export<>(
                "evaluations",
                "",
                EvaluationColumns.ALL,
                taker -> evaluations.newest(10_000).forEach(taker));
    }

    private static Component grid(List<Evaluation> measured) {
        var grid = new Grid<Evaluation>();
        grid.setItems(measured);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(LitRenderer.<Evaluation>of("<a href=\"${item.path}\">${item.bundle}</a>")
                        .withProperty("path", it -> EvaluationLinks.one(it.id()))
                        .withProperty("bundle", EvaluationsView::bundle))
                .setHeader("Bundle")
                .setFlexGrow(4);
        grid.addColumn(it -> it.subject().title()).setHeader("On").setFlexGrow(2);
        grid.addColumn(it -> switch (it.state()) {
                    case QUEUED -> "queued";
                    case RUNNING -> it.done() + " of " + it.cases();
                    case DONE -> FigureWords.headline(it);
                    case FAILED -> "failed";
                })
                .setHeader("Result")
                .setFlexGrow(3);
        grid.addColumn(it -> it.by().label()).setHeader("Asked by").setFlexGrow(1);
        grid.addColumn(LitRenderer.<Evaluation>of("<chancery-time datetime=\"${item.at}\"></chancery-time>")
                        .withProperty("at", it -> it.askedAt().toString()))
                .setHeader("Asked")
                .setFlexGrow(1);
        return grid;
    }

    static String bundle(Evaluation evaluation) {
        return evaluation.bundle().stream().map(AssetUse::title).collect(Collectors.joining(", "));
    }

    private static Component sets(List<LabelledSet> sets) {
        var grid = new Grid<LabelledSet>();
        grid.setItems(sets);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(LabelledSet::title).setHeader("Set").setFlexGrow(2);
        grid.addColumn(it -> it.purpose().label()).setHeader("Measures").setFlexGrow(1);
        grid.addColumn(LabelledSet::cases).setHeader("Cases").setFlexGrow(1);
        grid.addColumn(LitRenderer.<LabelledSet>of("<span class=\"mono\">${item.digest}</span>")
                        .withProperty("digest", it -> abbreviated(it.digest())))
                .setHeader("Digest")
                .setFlexGrow(2);
        grid.addColumn(LabelledSet::by).setHeader("Added by").setFlexGrow(1);
        grid.addColumn(LitRenderer.<LabelledSet>of("<chancery-time datetime=\"${item.at}\"></chancery-time>")
                        .withProperty("at", it -> it.at().toString()))
                .setHeader("Added")
                .setFlexGrow(1);
        return grid;
    }

    private static String abbreviated(Digest digest) {
        return digest.abbreviated();
    }
}
