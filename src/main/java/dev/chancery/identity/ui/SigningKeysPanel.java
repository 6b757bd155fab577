package dev.chancery.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.SigningRole;
import dev.chancery.console.components.Panel;
import dev.chancery.identity.keys.SigningKeyDesk;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The keys Chancery itself signs with: which signs now, which comes next, and which counts no more. */
final class SigningKeysPanel extends Composite<Panel> {

    private final SigningKeyDesk desk;
    private final Actor.Person admin;
    private final Clock clock;
    private final Grid<PublishedKey> grid = new Grid<>();
    private final Paragraph complaint = new Paragraph();

    SigningKeysPanel(SigningKeyDesk desk, Actor.Person admin, Clock clock) {
        this.desk = desk;
        this.admin = admin;
        this.clock = clock;
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        grid.addClassName("register");
        grid.setAllRowsVisible(true);
        grid.addColumn(Cells.twoLines(
                        PublishedKey::keyId, it -> "signs for " + it.role().label()))
                .setHeader("Key")
                .setFlexGrow(2);
        grid.addColumn(this::state).setHeader("State");
        grid.addColumn(Cells.<PublishedKey>time(it -> Optional.of(it.notBefore()), ""))
                .setHeader("Signs from");
        grid.addColumn(Cells.<PublishedKey>time(PublishedKey::notAfter, "until followed"))
                .setHeader("Counts until");
        grid.addColumn(Cells.<PublishedKey>button(
                        "Revoke", PublishedKey::keyId, it -> mayRevoke(it, clock.instant()), this::revoke))
                .setHeader("Actions");
        grid.getColumns().forEach(it -> it.setAutoWidth(true));
        refresh();
    }

    @Override
    protected Panel initContent() {
        var credentials =
                new Button("Rotate for credentials", VaadinIcon.REFRESH.create(), _ -> rotate(SigningRole.CREDENTIAL));
        var access =
                new Button("Rotate for access tokens", VaadinIcon.REFRESH.create(), _ -> rotate(SigningRole.ACCESS));
        var buttons = new Div(credentials, access);
        buttons.addClassName("row");
        return new Panel("Signing keys", complaint, grid).beside(buttons).flush();
    }

    private void rotate(SigningRole role) {
        complaint.setText(refusal(desk.rotate(role, admin)).map(Refusal::detail).orElse(""));
    }

    private void revoke(PublishedKey key) {
        new ReasonDialog(
                        "Revoke " + key.keyId() + "?",
                        "Everything it ever signed is refused from now on, and another key signs at once."
                                + " This cannot be undone.",
                        "Revoke",
                        reason -> refusal(desk.revoke(key.keyId(), reason, admin)))
                .wanting(key.keyId())
                .open();
    }

    private Optional<Refusal> refusal(SigningKeyDesk.Answer answer) {
        return switch (answer) {
            case SigningKeyDesk.Kept _ -> {
                refresh();
                yield Optional.empty();
            }
            case SigningKeyDesk.Refused(var refusal) -> Optional.of(refusal);
        };
    }

    private String state(PublishedKey key) {
        var now = clock.instant();
        if (key.revokedAt().isPresent()) {
            return "Revoked";
        }
        if (key.notBefore().isAfter(now)) {
            return "Published, signs next";
        }
        return key.mayHaveSignedAt(now) ? key.notAfter().map(_ -> "Followed").orElse("Signs") : "Retired";
    }

    private static boolean mayRevoke(PublishedKey key, Instant now) {
        return key.revokedAt().isEmpty()
                && key.role() != SigningRole.LEDGER
                && key.notAfter().map(now::isBefore).orElse(true);
    }

    private void refresh() {
        grid.setItems(desk.keys());
    }
}
