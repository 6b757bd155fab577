package dev.chancery.authority.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chancery.authority.CredentialRecord;
import dev.chancery.authority.CredentialRecord.State;
import dev.chancery.authority.Credentials;
import dev.chancery.console.Links;
import dev.chancery.console.components.CopyButton;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.verifier.spi.AgentNames;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** One credential: what it permitted, how it stands, and every event of its invocation. */
@Service
class CredentialStory {

    private final Credentials credentials;
    private final LedgerReader ledger;
    private final AgentNames names;
    private final Revoking revoking;

    CredentialStory(Credentials credentials, LedgerReader ledger, AgentNames names, Revoking revoking) {
        this.credentials = credentials;
        this.ledger = ledger;
        this.names = names;
        this.revoking = revoking;
    }

    Optional<Component> of(UUID id, Runnable changed) {
        return credentials.find(id).map(it -> panel(it, changed));
    }

    private Component panel(CredentialRecord credential, Runnable changed) {
        var mark = Marks.of(credential.state());
        var panel = new Panel(credential.act(), facts(credential)).beside(new StatusWord(mark.tone(), mark.word()));
        if (credential.state() == State.ISSUED && revoking.isAllowed()) {
            var revoke = new Button("Revoke…", _ -> revoking.askAbout(credential, changed));
            revoke.addThemeVariants(ButtonVariant.ERROR);
            panel.beside(revoke);
        }
        var story =
                new Div(panel, new Panel("What happened", new Timeline(ledger.ofInvocation(credential.invocation()))));
        story.addClassName("stack");
        return story;
    }

    private FactList facts(CredentialRecord it) {
        var facts = new FactList()
                .fact(
                        "Agent",
                        names.nameOf(it.agent()).orElseGet(() -> it.agent().toString()))
                .fact("For", it.onBehalfOf())
                .fact("At", it.audience())
                .fact("Task", new Anchor(Links.task(it.task()), "What was done under it"))
                .fact("Issued", RelativeTime.absolute(it.issuedAt()))
                .fact("Expires", RelativeTime.absolute(it.expiresAt()));
        it.consumedAt().ifPresent(at -> facts.fact("Used", RelativeTime.absolute(at)));
        it.revocation()
                .ifPresent(revoked -> facts.fact("Revoked", RelativeTime.absolute(revoked.at()))
                        .fact("By", revoked.by())
                        .fact("Because", new Span(revoked.reason())));
        it.boundTo().ifPresent(key -> facts.fact("Bound to key", mono(key)));
        return facts.fact("Signed with", mono(it.keyId()))
                .fact("Id", named(it.id().toString()))
                .fact("Invocation", new Anchor(Links.invocation(it.invocation()), "In the audit log"));
    }

    private static Div named(String id) {
        var named = new Div(mono(id), new CopyButton(id));
        named.addClassName("act-id");
        return named;
    }

    private static Span mono(String text) {
        var span = new Span(text);
        span.addClassName("mono");
        return span;
    }
}
