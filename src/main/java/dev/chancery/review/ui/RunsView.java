package dev.chancery.review.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.Links;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.MoreLink;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.console.export.ExportLinks;
import dev.chancery.console.export.ExportRecord;
import dev.chancery.console.filter.Filter;
import dev.chancery.console.filter.FilterInput;
import dev.chancery.console.filter.Misread;
import dev.chancery.identity.Roles;
import dev.chancery.review.store.RunField;
import dev.chancery.review.store.RunLine;
import dev.chancery.review.store.RunList;
import dev.chancery.review.store.RunPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;

/** Which reviews ran, and how did each end? Newest first. */
@Route("runs")
@PageTitle("Runs")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/review.css")
class RunsView extends Div implements AfterNavigationObserver {

    private static final int PAGE = 50;
    private static final String QUERY = "q";
    private static final String AFTER = "after";

    private final RunList runs;
    private final MayTriage mayTriage;
    private final ExportRecord record;
    private final FilterInput field =
            new FilterInput("Filter runs", "state:reduced repo:acme/* -is:sample", this::filter);

    RunsView(RunList runs, MayTriage mayTriage, ExportRecord record) {
        this.runs = runs;
        this.mayTriage = mayTriage;
        this.record = record;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = event.getLocation().getQueryParameters();
        var query = address.getSingleParameter(QUERY).orElse("");
        var reading = RunField.LANGUAGE.read(query);
        removeAll();
        field.show(query, reading);
        switch (reading) {
            case Misread<RunField> _ ->
                add(header("Which reviews ran, and how each ended", Filter.everything()), bar());
            case Filter<RunField> filter ->
                show(filter, address.getSingleParameter(AFTER).flatMap(RunPage.Cursor::parse));
        }
    }

    private Div bar() {
        var bar = new Div(field);
        bar.addClassName("filter-bar");
        return bar;
    }

    private void filter(String query) {
        var parameters = query.isEmpty() ? QueryParameters.empty() : QueryParameters.of(QUERY, query);
        getUI().ifPresent(ui -> ui.navigate(RunsView.class, parameters));
    }

    private void show(Filter<RunField> filter, Optional<RunPage.Cursor> after) {
        var page = runs.page(filter, after, PAGE);
        add(header(sentence(page, filter, after), filter));
        if (page.lines().isEmpty() && filter.terms().isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.PLAY_CIRCLE_O,
                    "No reviews yet",
                    "Submit a git range or a diff, and its run appears here.",
                    new RouterLink("Submit a review", NewReviewView.class)));
        } else if (page.lines().isEmpty()) {
            add(bar(), EmptyState.noMatch("No review is like that.", new RouterLink("Show all runs", RunsView.class)));
        } else {
            add(bar(), grid(page));
            page.next().ifPresent(it -> add(older(it, filter)));
        }
    }

    private ViewHeader header(String sentence, Filter<RunField> filter) {
        var header =
                new ViewHeader("Runs", sentence).actions(new ExportLinks(() -> RunExport.of(filter, runs), record));
        if (mayTriage.isAllowed()) {
            var submit = new RouterLink("New review", NewReviewView.class);
            submit.addClassNames("button-link", "primary");
            header.actions(submit);
        }
        return header;
    }

    private static String sentence(RunPage page, Filter<RunField> filter, Optional<RunPage.Cursor> after) {
        if (after.isPresent()) {
            return "Older runs";
        }
        if (!filter.terms().isEmpty()) {
            return page.next().isPresent()
                    ? "More than " + PAGE + " match"
                    : page.lines().size() + " match";
        }
        var unfinished =
                page.lines().stream().filter(it -> !it.state().hasEnded()).count();
        return unfinished == 0 ? "Nothing is running now" : unfinished + " running or queued now";
    }

    private static Grid<RunLine> grid(RunPage page) {
        var grid = new Grid<RunLine>();
        grid.addClassName("runs-grid");
        grid.setItems(page.lines());
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(title()).setHeader("Review").setFlexGrow(4).setKey("review");
        grid.addColumn(state())
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(1)
                .setKey("state");
        grid.addColumn(findings())
                .setHeader("Findings")
                .setAutoWidth(true)
                .setFlexGrow(1)
                .setKey("findings");
        grid.addColumn(RunLine::submittedBy)
                .setHeader("Asked by")
                .setAutoWidth(true)
                .setFlexGrow(1)
                .setKey("by");
        grid.addColumn(time())
                .setHeader("Submitted")
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setKey("submitted");
        return grid;
    }

    private static LitRenderer<RunLine> title() {
        return LitRenderer.<RunLine>of("""
                        <div class="run-title"><span class="row"><a href="${item.path}">${item.title}</a>
                        <span class="chip tone-warn" ?hidden="${!item.simulated}">Simulated</span></span>
                        <span class="mono quiet">${item.place}</span></div>""")
                .withProperty("path", it -> Links.run(it.id().value()))
                .withProperty("title", RunLine::title)
                .withProperty("simulated", RunLine::simulated)
                .withProperty("place", RunsView::place);
    }

    private static LitRenderer<RunLine> state() {
        return LitRenderer.<RunLine>of("""
                        <span class="status ${item.tone}"><vaadin-icon icon="vaadin:${item.icon}" aria-hidden="true">
                        </vaadin-icon><span>${item.word}</span></span>""")
                .withProperty("icon", it -> Marks.icon(it.state()))
                .withProperty("tone", it -> Marks.tone(it.state()).styleClass())
                .withProperty("word", it -> Marks.capitalised(it.state().name()));
    }

    private static LitRenderer<RunLine> findings() {
        return LitRenderer.<RunLine>of("<span>${item.findings}</span>")
                .withProperty(
                        "findings",
                        it -> it.state().hasEnded()
                                ? (it.openFindings() > 0 ? it.openFindings() + " open of " : "") + it.findings()
                                : it.answered() + " of " + it.participants() + " answered");
    }

    private static LitRenderer<RunLine> time() {
        return LitRenderer.<RunLine>of("<chancery-time datetime=\"${item.at}\"></chancery-time>")
                .withProperty("at", it -> it.submittedAt().toString());
    }

    private static String place(RunLine line) {
        return line.repository()
                .map(it -> it.substring(it.lastIndexOf('/') + 1)
                        + line.headCommit()
                                .map(head -> " @ " + head.substring(0, 10))
                                .orElse(""))
                .orElse("a diff");
    }

    private static MoreLink older(RunPage.Cursor cursor, Filter<RunField> filter) {
        var parameters = filter.terms().isEmpty()
                ? QueryParameters.of(AFTER, cursor.toString())
                : QueryParameters.simple(Map.of(AFTER, cursor.toString(), QUERY, filter.toString()));
        return new MoreLink("Older runs", RunsView.class, parameters);
    }
}
