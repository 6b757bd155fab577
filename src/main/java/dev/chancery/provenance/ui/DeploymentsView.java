package dev.chancery.provenance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Facets;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.console.export.ExportLinks;
import dev.chancery.console.export.ExportRecord;
import dev.chancery.provenance.deployment.Rollback;
import dev.chancery.provenance.deployment.Rollbacks;
import dev.chancery.provenance.store.Deployments;
import dev.chancery.provenance.store.Deployments.Rollout;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/** What runs where, and what would going back mean? */
@Route("deployments")
@PageTitle("Deployments · Chancery")
@PermitAll
@StyleSheet("context://chancery/provenance.css")
class DeploymentsView extends Div implements AfterNavigationObserver {

    private static final int PAGE = 20;
    private static final String ENVIRONMENT = "environment";
    private static final String AFTER = "after";

    private final Deployments deployments;
    private final Rollbacks rollbacks;
    private final ExportRecord record;

    DeploymentsView(Deployments deployments, Rollbacks rollbacks, ExportRecord record) {
        this.deployments = deployments;
        this.rollbacks = rollbacks;
        this.record = record;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var environments = deployments.environments();
        var parameters = event.getLocation().getQueryParameters();
        removeAll();
        if (environments.isEmpty()) {
            add(new ViewHeader("Deployments", "Nothing was rolled out yet"), nothing());
            return;
        }
        var environment = parameters.getSingleParameter(ENVIRONMENT).orElse(environments.getFirst());
        if (environments.contains(environment)) {
            show(environment, environments, parameters.getSingleParameter(AFTER).orElse(""));
        } else {
            add(
                    new ViewHeader("Deployments", "Nothing was rolled out to " + environment),
                    EmptyState.noMatch(
                            "No deployment statement names this environment.",
                            new RouterLink("Show what runs elsewhere", DeploymentsView.class)));
        }
    }

    private void show(String environment, List<String> environments, String after) {
        var page = rollbacks.in(environment, after, PAGE);
        var count = page.running().size();
        add(new ViewHeader(
                        "Deployments",
                        "%d%s %s in %s"
                                .formatted(
                                        count,
                                        page.next().isPresent() ? " or more" : "",
                                        count == 1 ? "resource runs" : "resources run",
                                        environment))
                .actions(new ExportLinks(() -> ProvenanceExports.deployments(environment, deployments), record)));
        var facets = new Facets(DeploymentsView.class, "Environment");
        environments.forEach(it -> facets.facet(it, "", Map.of(ENVIRONMENT, it), it.equals(environment)));
        add(facets);
        page.running().forEach(running -> add(new Panel(running.resourceUri(), table(running.rollouts())).flush()));
        if (count == 0) {
            add(EmptyState.noMatch(
                    "Every deployment statement about " + environment + " was taken back.",
                    new RouterLink("Show what runs elsewhere", DeploymentsView.class)));
        }
        page.next().ifPresent(last -> {
            var more = new RouterLink("More resources", DeploymentsView.class);
            more.setQueryParameters(QueryParameters.simple(Map.of(ENVIRONMENT, environment, AFTER, last)));
            more.addClassName("more-link");
            add(more);
        });
    }

    private static RowTable table(List<Rollback> rollbacks) {
        var table = new RowTable(
                "Rollouts and the ways back", "Artifact", "Rollout", "Since", "Going back undoes", "What that means");
        rollbacks.forEach(rollback -> table.row(
                artifact(rollback.to()),
                RowTable.words(rollback.to().rollout()),
                new RelativeTime(rollback.to().deployedAt()),
                undoes(rollback),
                meaning(rollback)));
        return table;
    }

    private static Component undoes(Rollback rollback) {
        if (rollback.over().isEmpty()) {
            return new StatusWord(Tone.OK, "runs now");
        }
        return new StatusWord(Marks.tone(rollback.hardest()), rollback.inWords());
    }

    private static Component meaning(Rollback rollback) {
        if (rollback.over().isEmpty()) {
            return RowTable.words("–");
        }
        var page = new Anchor(RollbackView.address(rollback), "What going back takes");
        page.setAriaLabel("What going back to " + rollback.to().rollout() + " takes");
        var meaning = new Div(new Div(rollback.meaning()));
        rollback.over().stream()
                .filter(step -> !step.notes().isEmpty())
                .map(step -> step.rollout().rollout() + ": " + step.notes())
                .map(Div::new)
                .forEach(notes -> {
                    notes.addClassName("quiet");
                    meaning.add(notes);
                });
        meaning.add(page);
        return meaning;
    }

    private static Component artifact(Rollout rollout) {
        var link = new Anchor(Links.artifact(rollout.digest()), rollout.digest().abbreviated());
        link.addClassName("mono");
        link.setTitle(rollout.digest().toString());
        var name = new Span(rollout.name());
        name.addClassName("quiet");
        return new Div(new Div(link), name);
    }

    private static EmptyState nothing() {
        return new EmptyState(
                VaadinIcon.ROCKET,
                "No deployment was stated yet",
                "A deployment controller pushes a signed deployment statement for each rollout, and it appears here.");
    }
}
