package dev.chancery.review.ui;

import com.vaadin.flow.component.html.Div;
import dev.chancery.identity.CurrentActor;
import dev.chancery.review.triage.Code;
import dev.chancery.review.triage.CodeReader;
import dev.chancery.review.triage.Dossier;
import dev.chancery.review.triage.Dossiers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The place where one finding is shown. Code that was read for this page is not asked for again while it is open. */
final class FindingPane extends Div {

    private static final int KEPT = 20;

    private final Parts parts;
    private final Map<String, Code> read = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Code> eldest) {
            return size() > KEPT;
        }
    };
    private Optional<Dossier> dossier = Optional.empty();
    private Optional<FindingDetail> detail = Optional.empty();

    /** What the pane needs from the application. */
    @Component
    record Parts(Dossiers dossiers, CodeReader code, CurrentActor actor, RegroupDesk.Parts regrouping) {}

    FindingPane(Parts parts) {
        this.parts = parts;
        addClassName("finding-pane");
    }

    Optional<Dossier> dossier() {
        return dossier;
    }

    /** Shows the finding; false when there is none with this id. */
    boolean show(UUID finding, TriageDesk desk) {
        clear();
        dossier = parts.dossiers().find(finding);
        dossier.ifPresent(it -> {
            var shown = new FindingDetail(it, code(it));
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

    private Code code(Dossier it) {
        var file = it.group().file();
        return read.computeIfAbsent(
                it.review().id() + " " + file,
                _ -> parts.code().read(it.facts().change(), file, parts.actor().get()));
    }
}
