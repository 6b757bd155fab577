package dev.chancery.provenance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.deployment.Rollback;
import dev.chancery.provenance.deployment.Rollbacks;
import dev.chancery.provenance.store.Deployments.Rollout;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** What would going back to this rollout mean? */
@Route("deployments/:statement/rollback")
@PageTitle("Rollback · Chancery")
@PermitAll
@StyleSheet("context://chancery/provenance.css")
class RollbackView extends Div implements BeforeEnterObserver {

    private final Rollbacks rollbacks;

    RollbackView(Rollbacks rollbacks) {
        this.rollbacks = rollbacks;
        addClassName("page");
    }

    /** Where going back to this rollout is shown. */
    static String address(Rollback rollback) {
        return Links.deployments() + "/" + rollback.to().statement().hex() + "/rollback";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        event.getRouteParameters()
                .get("statement")
                .flatMap(hex -> Digest.parse("sha256:" + hex))
                .flatMap(rollbacks::to)
                .ifPresentOrElse(this::show, this::showNothing);
    }

    private void showNothing() {
        add(
                new ViewHeader("Rollback", "").breadcrumb("Deployments", Links.deployments()),
                EmptyState.noMatch(
                        "No deployment statement has this digest, or it was taken back.",
                        new RouterLink("Show what runs where", DeploymentsView.class)));
    }

    private void show(Rollback rollback) {
        var to = rollback.to();
        add(new ViewHeader("Back to " + to.name(), "")
                .breadcrumb("Deployments", Links.deployments())
                .breadcrumb(to.environment(), Links.deployments() + "?environment=" + to.environment())
                .subtitle(
                        new Span(to.rollout()),
                        new Span(new Span("rolled out "), RelativeTime.absolute(to.deployedAt())),
                        artifact(to)));
        if (rollback.over().isEmpty()) {
            add(new VerdictBanner(Tone.OK, "It runs now", "Nothing was rolled out after it, so nothing is undone."));
            return;
        }
        add(
                new VerdictBanner(
                        Marks.tone(rollback.hardest()),
                        rollback.meaning(),
                        "Going back undoes %s, told by the signed change class of each.".formatted(rollback.inWords())),
                new Panel("By class", classes(rollback)).flush(),
                new Panel("What is undone, latest first", steps(rollback)).flush());
    }

    private static RowTable classes(Rollback rollback) {
        var table = new RowTable("By class", "Class", "Changes", "Going back means");
        rollback.counts()
                .forEach((changeClass, count) -> table.row(
                        new StatusWord(Marks.tone(changeClass), changeClass.label()),
                        RowTable.words(String.valueOf(count)),
                        RowTable.words(changeClass.meaning())));
        return table;
    }

    private static RowTable steps(Rollback rollback) {
        var table = new RowTable("What is undone", "Rollout", "Artifact", "Class", "Way back", "Notes", "Since");
        rollback.over()
                .forEach(step -> table.row(
                        RowTable.words(step.rollout().rollout()),
                        artifact(step.rollout()),
                        new StatusWord(
                                Marks.tone(step.changeClass()),
                                step.changeClass().label()),
                        step.reversible() ? new StatusWord(Tone.OK, "there is one") : new StatusWord(Tone.BAD, "none"),
                        RowTable.words(Optional.of(step.notes())
                                .filter(it -> !it.isEmpty())
                                .orElse("–")),
                        new RelativeTime(step.rollout().deployedAt())));
        return table;
    }

    private static Component artifact(Rollout rollout) {
        var link = new Anchor(Links.artifact(rollout.digest()), rollout.digest().abbreviated());
        link.addClassName("mono");
        link.setTitle(rollout.digest().toString());
        return link;
    }
}
