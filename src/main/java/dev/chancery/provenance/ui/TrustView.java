package dev.chancery.provenance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.attest.KeyRing;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.CopyButton;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.provenance.governed.GovernedTrust;
import dev.chancery.provenance.trust.TrustMatrix;
import dev.chancery.provenance.trust.TrustedKey;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Who may sign what? */
@Route("trust")
@PageTitle("Trust · Chancery")
@PermitAll
@StyleSheet("context://chancery/provenance.css")
class TrustView extends Div implements BeforeEnterObserver {

    private final GovernedTrust trust;
    private final KeyRing keys;
    private final Clock clock;

    TrustView(GovernedTrust trust, KeyRing keys, Clock clock) {
        this.trust = trust;
        this.keys = keys;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var current = trust.current();
        var matrix = current.matrix();
        removeAll();
        add(
                new ViewHeader(
                                "Trust",
                                "%d kinds of claim, each by the parties named here and by nobody else · version %d of the matrix"
                                        .formatted(
                                                matrix.predicateTypes().size(),
                                                current.text().number()))
                        .actions(
                                new RouterLink("Kinds of statement", StatementsView.class),
                                new Anchor(Links.asset("trust", "default"), "Versions and changes")),
                new Panel("Who may sign what", new SignerMatrix(matrix)).flush(),
                new Panel("Keys and certificates", keys(matrix)).flush(),
                text(current.text().content()));
    }

    private RowTable keys(TrustMatrix matrix) {
        var table = new RowTable("Keys and certificates", "Role", "Signs with", "Fingerprint", "Valid", "State");
        keys.published().stream().map(TrustedKey::of).forEach(key -> row(table, key, "Chancery's own"));
        matrix.roles().forEach(role -> {
            role.keys().forEach(key -> row(table, key, role.title()));
            role.certificates()
                    .forEach(identity -> table.row(
                            party(role.name(), role.title()),
                            RowTable.mono(identity.identity()),
                            RowTable.words("issued by " + identity.issuer()),
                            RowTable.words("as the certificate says"),
                            new StatusWord(Tone.OK, "trusted")));
            if (role.keys().isEmpty() && role.certificates().isEmpty()) {
                table.row(
                        party(role.name(), role.title()),
                        RowTable.words("nothing yet"),
                        RowTable.words("–"),
                        RowTable.words("–"),
                        new StatusWord(Tone.WARN, "no key"));
            }
        });
        return table;
    }

    private void row(RowTable table, TrustedKey key, String title) {
        var fingerprint = new Span(
                RowTable.mono(key.key().fingerprint().abbreviated()),
                new CopyButton(key.key().fingerprint().toString(), "Copy the fingerprint of " + key.keyId()));
        fingerprint.addClassName("digest");
        table.row(
                party(key.role(), title),
                RowTable.mono(key.keyId()),
                fingerprint,
                window(key),
                state(key, clock.instant()));
    }

    private static Component party(String role, String title) {
        var party = new Div(new Div(role));
        var quiet = new Div(title);
        quiet.addClassName("quiet");
        party.add(quiet);
        return party;
    }

    private static Component window(TrustedKey key) {
        var from = key.notBefore().equals(Instant.EPOCH)
                ? List.<Component>of(new Span("always"))
                : List.<Component>of(new Span("from "), RelativeTime.absolute(key.notBefore()));
        var window = new Div();
        from.forEach(window::add);
        key.notAfter().ifPresent(end -> window.add(new Span(" to "), RelativeTime.absolute(end)));
        return window;
    }

    private static StatusWord state(TrustedKey key, Instant now) {
        if (key.isRevokedAt(now)) {
            return new StatusWord(Tone.BAD, "revoked");
        }
        return key.mayHaveSignedAt(now)
                ? new StatusWord(Tone.OK, "valid")
                : new StatusWord(Tone.QUIET, now.isBefore(key.notBefore()) ? "not yet valid" : "retired");
    }

    private static Details text(String content) {
        var pre = new Pre(content);
        pre.addClassName("raw");
        pre.getElement().setAttribute("tabindex", "0");
        pre.getElement().setAttribute("role", "region");
        pre.getElement().setAttribute("aria-label", "The matrix as it is written");
        return new Details("The matrix as it is written", new Div(pre), new CopyButton(content, "Copy the matrix"));
    }
}
