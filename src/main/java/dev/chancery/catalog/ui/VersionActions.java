package dev.chancery.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import dev.chancery.catalog.Asset;
import dev.chancery.catalog.VersionAnswer;
import dev.chancery.catalog.VersionRecord;
import dev.chancery.kernel.Refusal;
import java.util.Map;
import java.util.Optional;

/** What the viewer may do with a version now: propose, withdraw, approve, reject, label or build on it. */
public final class VersionActions extends Div {

    private final CatalogParts parts;
    private final VersionRecord version;
    private final Runnable changed;

    VersionActions(CatalogParts parts, VersionRecord version, Runnable changed) {
        this.parts = parts;
        this.version = version;
        this.changed = changed;
        addClassName("row");
        if (parts.mayWrite()) {
            add(edit());
        }
        switch (version.state()) {
            case DRAFT -> offerProposal();
            case PROPOSED -> offerWord();
            case APPROVED -> offerLabels();
            case REJECTED -> {}
        }
    }

    private Button edit() {
        return new Button(
                "New version from this",
                VaadinIcon.EDIT.create(),
                _ -> UI.getCurrentOrThrow()
                        .navigate(
                                EditView.class,
                                new RouteParameters(Map.of(
                                        "kind",
                                        version.name().kind(),
                                        "name",
                                        version.name().name())),
                                QueryParameters.of("from", String.valueOf(version.number()))));
    }

    private void offerProposal() {
        if (parts.mayWrite()) {
            add(primary("Propose", () -> told(parts.desk().propose(version.id(), parts.viewer()))));
        }
    }

    private void offerWord() {
        if (parts.hadAHand(version)) {
            add(new Button("Withdraw", _ -> told(parts.desk().withdraw(version.id(), parts.viewer()))));
        }
        if (parts.barred(version).isEmpty()) {
            add(new Button("Reject", _ -> open(rejection())), primary("Approve", () -> open(approval())));
        }
    }

    private void offerLabels() {
        if (!parts.mayWrite()) {
            return;
        }
        var asset = parts.catalog().find(version.asset()).orElseThrow();
        var inProduction = asset.labelsOf(version.id()).contains(Asset.PRODUCTION);
        add(new Button("Move a label here", VaadinIcon.TAG.create(), _ -> open(move(asset, "staging"))));
        if (parts.mayDecide() && !inProduction) {
            add(primary(
                    isBehind(asset) ? "Roll back to this" : "Put into production",
                    () -> open(move(asset, Asset.PRODUCTION))));
        }
    }

    private boolean isBehind(Asset asset) {
        return asset.production().filter(it -> it.number() > version.number()).isPresent();
    }

    private Dialog approval() {
        return new ReasonDialog(
                "Approve version " + version.number(),
                "An approved version may go into production. Approving does not put it there.",
                "Approve",
                reason -> settled(parts.desk().approve(version.id(), reason, parts.viewer())));
    }

    private Dialog rejection() {
        return new ReasonDialog(
                "Reject version " + version.number(),
                "A rejected version stays rejected; its author can write a better one from it.",
                "Reject",
                reason -> settled(parts.desk().reject(version.id(), reason, parts.viewer())));
    }

    private Dialog move(Asset asset, String label) {
        return new MoveLabelDialog(
                asset, version, label, request -> parts.desk().move(request, parts.viewer()));
    }

    private void open(Dialog dialog) {
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                changed.run();
            }
        });
        dialog.open();
    }

    /** The refusal goes back to the dialog that asked. */
    private static Optional<Refusal> settled(VersionAnswer answer) {
        return switch (answer) {
            case VersionAnswer.Kept _ -> Optional.empty();
            case VersionAnswer.Unsound(var refusal, var _) -> Optional.of(refusal);
            case VersionAnswer.Refused(var refusal) -> Optional.of(refusal);
        };
    }

    /** For what is done without a dialog. */
    private void told(VersionAnswer answer) {
        settled(answer).ifPresent(it -> Notification.show(it.detail(), 8000, Notification.Position.BOTTOM_CENTER));
        changed.run();
    }

    private static Button primary(String text, Runnable act) {
        var button = new Button(text, _ -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
