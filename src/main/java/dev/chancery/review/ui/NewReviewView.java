package dev.chancery.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Roles;
import dev.chancery.review.Reviews;
import dev.chancery.review.SubmissionAnswer.Accepted;
import dev.chancery.review.SubmissionAnswer.Busy;
import dev.chancery.review.SubmissionAnswer.RefusedSubmission;
import dev.chancery.review.change.ChangeLimits;
import dev.chancery.review.run.Preview;
import dev.chancery.review.store.RunList;
import jakarta.annotation.security.RolesAllowed;

/** What shall be reviewed? A range of a repository or a diff, with what the review will take beside it. */
@Route("reviews/new")
@PageTitle("New review")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER})
@StyleSheet("context://chancery/review.css")
class NewReviewView extends Div implements AfterNavigationObserver {

    private static final int RECENT = 10;

    private final Reviews reviews;
    private final CurrentActor actor;
    private final Div problem = new Div();
    private final Button start = new Button("Start review");
    private final Button look = new Button("What would it take?");
    private final SubmissionExtras extras = new SubmissionExtras();
    private final Undertaking undertaking;
    private final Preview preview;
    private final Div place = new Div();
    private final SubmissionFields range;
    private final SubmissionFields diff;
    private SubmissionFields fields;

    NewReviewView(Reviews reviews, CurrentActor actor, RunList runs, ChangeLimits limits, Undertaking.Parts parts) {
        this.reviews = reviews;
        this.actor = actor;
        addClassName("page");
        range = new RangeFields(runs.recentRepositories(RECENT));
        diff = new DiffFields(limits.maxBytes());
        fields = range;
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setDisableOnClick(true);
        start.addClickListener(_ -> submit());
        look.setDisableOnClick(true);
        look.addClickListener(_ -> preview());
        undertaking = new Undertaking(parts);
        preview = parts.preview();
        problem.getElement().setAttribute("role", "alert");
        var bar = new Div(start, look);
        bar.addClassName("row");
        var form = new Panel("What shall be reviewed?", problem, place, extras, bar);
        form.addClassName("stack");
        var columns = new Div(form, undertaking);
        columns.addClassNames("columns", "submission-columns");
        add(
                new ViewHeader("New review", "Findings appear within the budget; you can leave while it runs.")
                        .breadcrumb("Runs", Links.runs()),
                columns);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var kind = event.getLocation().getQueryParameters().getSingleParameter("of");
        var isDiff = kind.filter("diff"::equals).isPresent();
        fields = isDiff ? diff : range;
        problem.removeAll();
        place.removeAll();
        place.add(new Choice(isDiff), fields.component());
    }

    private void submit() {
        problem.removeAll();
        try {
            fields.clear();
            switch (reviews.submit(fields.submission(extras), actor.get())) {
                case Accepted(var id) ->
                    getUI().ifPresent(ui -> ui.navigate(RunView.class, new RouteParameters("run", id.toString())));
                case RefusedSubmission refused -> show(refused);
                case Busy(var refusal, var retryAfter) ->
                    say(
                            "No room for another review now",
                            refusal.detail() + " Try again in " + Math.max(1, retryAfter.toSeconds()) + " s.");
            }
        } finally {
            start.setEnabled(true);
        }
    }

    private void preview() {
        problem.removeAll();
        try {
            fields.clear();
            switch (preview.of(fields.submission(extras), actor.get())) {
                case Preview.WouldTake seen -> undertaking.show(seen);
                case Preview.WouldBeRefused(var refused) -> {
                    undertaking.showAny();
                    show(refused);
                }
            }
        } finally {
            look.setEnabled(true);
        }
    }

    private void show(RefusedSubmission refused) {
        if (!fields.show(refused)) {
            say("This cannot be reviewed", refused.refusal().detail());
        }
    }

    private void say(String title, String detail) {
        problem.add(new VerdictBanner(Tone.WARN, title, detail));
    }

    /** The two ways to name a change, each with an address of its own. */
    private static final class Choice extends Nav {

        Choice(boolean isDiff) {
            addClassName("filter-classes");
            setAriaLabel("Kind of change");
            add(link("Repository range", QueryParameters.empty(), !isDiff));
            add(link("Diff", QueryParameters.of("of", "diff"), isDiff));
        }

        private static RouterLink link(String text, QueryParameters parameters, boolean on) {
            var link = new RouterLink(text, NewReviewView.class);
            link.setQueryParameters(parameters);
            link.addClassNames("filter-class", Tone.INFO.styleClass());
            if (on) {
                link.addClassName("on");
                link.getElement().setAttribute("aria-current", "page");
            }
            return link;
        }
    }
}
