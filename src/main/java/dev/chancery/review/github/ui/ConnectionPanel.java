package dev.chancery.review.github.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Tone;
import dev.chancery.console.components.CopyButton;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;

/** How Chancery and GitHub know each other. Secrets are told by their presence alone. */
final class ConnectionPanel extends Div {

    ConnectionPanel(GitHubParts parts) {
        var connection = parts.connection();
        var facts = new FactList()
                .fact(
                        new Span("webhook"),
                        copied(connection.address().webhook()),
                        new Span("content type application/json"))
                .fact(new Span("secret"), new StatusWord(Tone.OK, "Set"), new Span("read once at start"))
                .fact("API", connection.settings().api())
                .fact("acts as", parts.access().identity());
        connection
                .api()
                .pausedUntil()
                .ifPresent(it -> facts.fact(
                        new Span("limit"),
                        new StatusWord(Tone.WARN, "GitHub asked for patience"),
                        new Span(new Span("until "), RelativeTime.absolute(it))));
        connection
                .meters()
                .lastRefused()
                .ifPresent(it -> facts.fact(
                        new Span("last refused"), new StatusWord(Tone.WARN, it.code()), new RelativeTime(it.at())));
        add(new Panel("Connection", facts));
    }

    private static Component copied(String text) {
        var shown = new Span(text);
        shown.addClassName("mono");
        return new Span(shown, new CopyButton(text));
    }
}
