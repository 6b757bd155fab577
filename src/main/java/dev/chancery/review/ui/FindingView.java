package dev.chancery.review.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.chancery.console.Links;
import dev.chancery.console.components.KeyMap;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.identity.Roles;
import dev.chancery.review.ReviewId;
import dev.chancery.review.Triage;
import dev.chancery.review.triage.Dossier;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** What is this one finding about? The page a link to a finding leads to. */
@Route("findings/:finding")
@PageTitle("Finding")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/review.css")
class FindingView extends Div implements BeforeEnterObserver, TriageDesk.Listener {

    private final TriageDesk desk;
    private final FindingPane pane;

    FindingView(TriageDesk.Parts desk, FindingPane.Parts pane) {
        this.desk = new TriageDesk(desk, this);
        this.pane = new FindingPane(pane);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var finding = event.getRouteParameters().get("finding").flatMap(ReviewId::parse);
        if (finding.isEmpty() || !pane.show(finding.get().value(), desk)) {
            throw new NotFoundException();
        }
        removeAll();
        pane.dossier().ifPresent(it -> add(header(it), pane, keys()));
    }

    @Override
    public void stands(UUID finding, Triage triage, boolean forward) {
        pane.show(finding, desk);
    }

    @Override
    public void standOtherwise() {
        pane.dossier().ifPresent(it -> pane.show(it.group().id(), desk));
    }

    private static ViewHeader header(Dossier dossier) {
        return new ViewHeader("Finding", "")
                .breadcrumb("Findings", Links.findings())
                .breadcrumb(
                        dossier.review().title(),
                        Links.run(dossier.review().id().value()));
    }

    private KeyMap keys() {
        return new KeyMap()
                .on("1", "Confirm", () -> pane.dossier().ifPresent(desk::confirm))
                .on("2", "Duplicate of another", () -> pane.dossier().ifPresent(desk::askForOriginal))
                .on("3", "Dismiss, with a reason", () -> pane.dossier().ifPresent(desk::askAndDismiss))
                .on("h", "Snooze", () -> pane.dossier().ifPresent(desk::askAndSnooze))
                .on("u", "Undo", () -> desk.undo(pane.dossier()))
                .on("e", "More code, or less", pane::toggleCode);
    }
}
