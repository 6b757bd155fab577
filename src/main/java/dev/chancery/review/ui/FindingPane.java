package dev.chancery.review.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import dev.chancery.identity.CurrentActor;
import dev.chancery.review.triage.CodeReader;
import dev.chancery.review.triage.CodeSession;
import dev.chancery.review.triage.Dossier;
import dev.chancery.review.triage.Dossiers;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The place where one finding is shown. Code is read under one task as long as the page is open. */
final class FindingPane extends Div {

    private final Parts parts;
    private final transient CodeSession code;
    private Optional<Dossier> dossier = Optional.empty();
    private Optional<FindingDetail> detail = Optional.empty();

    /** What the pane needs from the application. */
    @Component
    record Parts(Dossiers dossiers, CodeReader code, CurrentActor actor, RegroupDesk.Parts regrouping) {}

    FindingPane(Parts parts) {
        this.parts = parts;
        this.code = parts.code().open(parts.actor().get());
        addClassName("finding-pane");
    }

    /** The viewing is over, and so is the task it was under. */
    @Override
    protected void onDetach(DetachEvent detached) {
        code.close();
    }

    Optional<Dossier> dossier() {
        return dossier;
    }

    /** Shows the finding; false when there is none with this id. */
    boolean show(UUID finding, TriageDesk desk) {
        clear();
        dossier = parts.dossiers().find(finding);
        dossier.ifPresent(it -> {
            var shown = new FindingDetail(it, code.of(it));
            var regrouping = new Div();
            regrouping.addClassName("row");
            new RegroupDesk(parts.regrouping(), other -> show(other, desk))
                    .buttons(it)
                    .forEach(regrouping::add);
            shown.add(regrouping, new TriageBar(desk, it));
            detail = Optional.of(shown);
            add(shown);
        });
        return dossier.isPresent();
    }

    void clear() {
        removeAll();
        dossier = Optional.empty();
        detail = Optional.empty();
    }

    void toggleCode() {
        detail.ifPresent(FindingDetail::toggleCode);
    }
}
