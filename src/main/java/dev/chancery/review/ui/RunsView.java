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
import dev.chancery.console.components.ViewHeader;
import dev.chancery.identity.Roles;
import dev.chancery.review.store.RunLine;
import dev.chancery.review.store.RunList;
import dev.chancery.review.store.RunPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Which reviews ran, and how did each end? Newest first. */
@Route("runs")
@PageTitle("Runs")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/review.css")
class RunsView extends Div implements AfterNavigationObserver {

    private static final int PAGE = 50;

    private final RunList runs;
    private final MayTriage mayTriage;

    RunsView(RunList runs, MayTriage mayTriage) {
        this.runs = runs;
        this.mayTriage = mayTriage;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var after = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("after")
                .flatMap(RunPage.Cursor::parse);
        var page = runs.page(after, PAGE);
        removeAll();
        add(header(page, after));
        if (page.lines().isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.PLAY_CIRCLE_O,
                    "No reviews yet",
                    "Submit a git range or a diff, and its run appears here.",
                    new RouterLink("Submit a review", NewReviewView.class)));
        } else {
            add(grid(page));
            page.next().ifPresent(it -> add(older(it)));
        }
    }

    private ViewHeader header(RunPage page, Optional<RunPage.Cursor> after) {
        var unfinished =
                page.lines().stream().filter(it -> !it.state().hasEnded()).count();
        var header = new ViewHeader(
                "Runs",
                after.isPresent()
                        ? "Older runs"
                        : unfinished == 0 ? "Nothing is running now" : unfinished + " running or queued now");
        if (mayTriage.isAllowed()) {
            var submit = new RouterLink("New review", NewReviewView.class);
            submit.addClassNames("button-link", "primary");
            header.actions(submit);
        }
        return header;
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
                        <div class="run-title"><a href="${item.path}">${item.title}</a>
                        <span class="mono quiet">${item.place}</span></div>""")
                .withProperty("path", it -> Links.run(it.id().value()))
                .withProperty("title", RunLine::title)
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

    private static RouterLink older(RunPage.Cursor cursor) {
        var link = new RouterLink("Older runs", RunsView.class);
        link.setQueryParameters(QueryParameters.of("after", cursor.toString()));
        link.addClassName("finding-more");
        return link;
    }
}
