package dev.chancery.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import dev.chancery.identity.CurrentActor;
import dev.chancery.review.regrouping.Merge;
import dev.chancery.review.regrouping.RegroupAnswer;
import dev.chancery.review.regrouping.Regrouping;
import dev.chancery.review.regrouping.Split;
import dev.chancery.review.store.Groups;
import dev.chancery.review.triage.Dossier;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The buttons by which a reviewer says that claims are two findings, or that two findings are one. */
final class RegroupDesk {

    private final Parts parts;
    private final Consumer<UUID> shown;

    /** What the desk needs from the application. */
    @Component
    record Parts(Regrouping regrouping, Groups groups, CurrentActor actor, MayTriage mayTriage) {}

    /**
     * Opens dialogs on findings.
     *
     * @param shown told the finding to show after something was done
     */
    RegroupDesk(Parts parts, Consumer<UUID> shown) {
        this.parts = parts;
        this.shown = shown;
    }

    /** Only those that can be used by whoever looks. */
    List<Button> buttons(Dossier dossier) {
        if (!parts.mayTriage().isAllowed()) {
            return List.of();
        }
        var split = new Button("Split…", _ -> split(dossier));
        split.setEnabled(dossier.group().members().size() > 1);
        return List.of(split, new Button("Merge…", _ -> merge(dossier)));
    }

    private void split(Dossier dossier) {
        var group = dossier.group();
        new SplitDialog(
                        parts.regrouping().claims(group.id()),
                        wish -> tell(parts.regrouping()
                                .split(
                                        new Split(group.id(), group.triage().version(), wish.claims(), wish.reason()),
                                        parts.actor().get())))
                .open();
    }

    private void merge(Dossier dossier) {
        var group = dossier.group();
        var others = parts.groups().of(dossier.review().id()).stream()
                .filter(it -> !it.id().equals(group.id()))
                .toList();
        new MergeDialog(
                        others,
                        wish -> tell(parts.regrouping()
                                .merge(
                                        new Merge(group.id(), group.triage().version(), wish.other(), wish.reason()),
                                        parts.actor().get())))
                .open();
    }

    private void tell(RegroupAnswer answer) {
        switch (answer) {
            case RegroupAnswer.Regrouped(var finding) -> shown.accept(finding);
            case RegroupAnswer.Refused(var refusal) ->
                Notification.show(refusal.detail(), 6000, Notification.Position.BOTTOM_START);
        }
    }
}
