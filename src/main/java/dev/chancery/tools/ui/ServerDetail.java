package dev.chancery.tools.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import dev.chancery.console.Tone;
import dev.chancery.console.components.CopyButton;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.tools.registry.RegisteredServer;
import java.time.Instant;
import java.util.function.BiConsumer;

/** One server: where it is, what it knows us by, what it offers, and what may be done about it. */
final class ServerDetail extends Div {

    /** What the viewer may do here. */
    record Acts(
            boolean mayManage,
            BiConsumer<RegisteredServer, ServerDialog> manage,
            SerializableConsumer<ServerLine.ActionLine> tryOut) {}

    ServerDetail(ServerLine line, Acts acts) {
        addClassNames("stack", "tool-detail");
        line.registered()
                .flatMap(RegisteredServer::suspendedReason)
                .ifPresent(
                        reason -> add(new VerdictBanner(Tone.BAD, "Suspended: nothing here can be called.", reason)));
        line.registered()
                .flatMap(it -> it.health().complaint())
                .ifPresent(complaint ->
                        add(new VerdictBanner(Tone.WARN, "It did not answer when it was last asked.", complaint)));
        add(about(line, acts), actions(line, acts));
    }

    private static Panel about(ServerLine line, Acts acts) {
        var facts = new FactList()
                .fact("Agents call", copied("/mcp/" + line.name()))
                .fact("Audience", copied(line.audience()));
        line.registered()
                .ifPresentOrElse(server -> about(server, facts), () -> facts.fact("Runs", new Span("inside Chancery")));
        var panel = new Panel(line.name(), facts);
        if (acts.mayManage()) {
            line.registered().ifPresent(server -> panel.beside(buttons(server, acts)));
        }
        return panel;
    }

    private static void about(RegisteredServer server, FactList facts) {
        facts.fact("Address", copied(server.identity().url()))
                .fact("Secret", secret(server))
                .fact(
                        "Registered",
                        said(server.identity().registeredBy(), server.identity().registeredAt()));
        server.health().askedAt().ifPresent(at -> facts.fact("Last asked", new RelativeTime(at)));
    }

    private static Component secret(RegisteredServer server) {
        return server.health()
                .secretChangedAt()
                .<Component>map(at -> new Div(
                        new StatusWord(Tone.OK, "Sealed"),
                        new Span(" · sent as " + server.identity().secretHeader() + " · since "),
                        new RelativeTime(at)))
                .orElseGet(() -> new StatusWord(Tone.QUIET, "None"));
    }

    private static Component said(String by, Instant at) {
        return new Div(new Span("by " + by + " · "), new RelativeTime(at));
    }

    private static Component copied(String text) {
        var code = new Span(text);
        code.addClassName("mono");
        var line = new Div(code, new CopyButton(text));
        line.addClassName("tool-copied");
        return line;
    }

    private static Div buttons(RegisteredServer server, Acts acts) {
        var row = new Div(
                new Button("Ask again", _ -> acts.manage().accept(server, ServerDialog.REFRESH)),
                new Button("Change secret…", _ -> acts.manage().accept(server, ServerDialog.SECRET)));
        row.addClassName("row");
        if (server.isSuspended()) {
            row.add(new Button("Resume…", _ -> acts.manage().accept(server, ServerDialog.RESUME)));
        } else {
            var suspend = new Button("Suspend…", _ -> acts.manage().accept(server, ServerDialog.SUSPEND));
            suspend.addThemeVariants(ButtonVariant.ERROR);
            row.add(suspend);
        }
        return row;
    }

    private static Panel actions(ServerLine line, Acts acts) {
        if (line.actions().isEmpty()) {
            return new Panel(
                    "Actions",
                    new EmptyState(
                            VaadinIcon.TOOLS,
                            "It offers nothing",
                            "Once the server lists tools, they appear here and wait to be confirmed."));
        }
        return new Panel("Actions", new ActionGrid(line, acts)).flush();
    }
}
