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
import java.util.Optional;

/** What runs where, and what would going back mean? */
@Route("deployments")
@PageTitle("Deployments · Chancery")
@PermitAll
@StyleSheet("context://chancery/provenance.css")
class DeploymentsView extends Div implements AfterNavigationObserver {

    private static final int MOST = 200;
    private static final String ENVIRONMENT = "environment";

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
        var wanted = event.getLocation().getQueryParameters().getSingleParameter(ENVIRONMENT);
        removeAll();
        if (environments.isEmpty()) {
            add(new ViewHeader("Deployments", "Nothing was rolled out yet"), nothing());
            return;
        }
        var environment = wanted.orElse(environments.getFirst());
        if (environments.contains(environment)) {
            show(environment, environments);
        } else {
            add(
                    new ViewHeader("Deployments", "Nothing was rolled out to " + environment),
                    EmptyState.noMatch(
                            "No deployment statement names this environment.",
                            new RouterLink("Show what runs elsewhere", DeploymentsView.class)));
        }
    }

    private void show(String environment, List<String> environments) {
        var resources = deployments.newest(environment, Optional.empty(), MOST).stream()
                .map(Rollout::resourceUri)
                .distinct()
                .toList();
        add(new ViewHeader(
                        "Deployments",
                        "%d %s in %s"
                                .formatted(
                                        resources.size(),
                                        resources.size() == 1 ? "resource runs" : "resources run",
                                        environment))
                .actions(environments.stream()
                        .filter(other -> !other.equals(environment))
                        .map(DeploymentsView::link)
                        .toArray(Component[]::new))
                .actions(new ExportLinks(() -> ProvenanceExports.deployments(environment, deployments), record)));
        resources.forEach(resource -> add(new Panel(resource, table(rollbacks.of(environment, resource))).flush()));
    }

    private static RouterLink link(String environment) {
        var link = new RouterLink(environment, DeploymentsView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of(ENVIRONMENT, environment)));
        return link;
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
