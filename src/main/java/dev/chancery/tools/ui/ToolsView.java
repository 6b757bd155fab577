package dev.chancery.tools.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.tools.registry.RegisteredServer;
import dev.chancery.tools.registry.ServerRegistry;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** What can be called, through what? The servers, and beside them the actions of the one that is open. */
@Route("tools")
@PageTitle("Tools · Chancery")
@PermitAll
@StyleSheet("context://chancery/tools.css")
@StyleSheet("context://chancery/settings.css")
@JsModule("context://chancery/time.js")
class ToolsView extends Div implements AfterNavigationObserver {

    private static final String SERVER = "server";

    private final ToolPages pages;
    private final ServerRegistry registry;
    private final Trials trials;
    private final ViewHeader header = new ViewHeader("Tools", "");
    private final Div body = new Div();
    private Optional<String> selected = Optional.empty();

    ToolsView(ToolPages pages, ServerRegistry registry, Trials trials) {
        this.pages = pages;
        this.registry = registry;
        this.trials = trials;
        addClassName("page");
        body.addClassName("tool-split");
        if (pages.mayManage()) {
            var register = new Button("Register a server", VaadinIcon.PLUS.create(), _ -> register());
            register.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(register);
        }
        add(header, body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        selected = event.getLocation().getQueryParameters().getSingleParameter(SERVER);
        show();
    }

    private void show() {
        var lines = pages.lines();
        header.setSubtitle(sentence(lines));
        body.removeAll();
        body.add(new ServerList(lines, open(lines).map(ServerLine::name), ToolsView::link));
        body.add(open(lines).<Component>map(this::detail).orElseGet(ToolsView::unknown));
    }

    private Optional<ServerLine> open(List<ServerLine> lines) {
        return selected.isEmpty()
                ? lines.stream().findFirst()
                : lines.stream().filter(it -> it.name().equals(selected.get())).findFirst();
    }

    private Component detail(ServerLine line) {
        var acts = new ServerDetail.Acts(
                pages.mayManage(),
                (server, dialog) ->
                        open(dialog.of(server, registry, pages.person().orElseThrow())),
                tool -> open(new TrialDialog(tool, line, pages.ownAgents(), trials)));
        return new ServerDetail(line, acts);
    }

    private void register() {
        open(new RegisterDialog(
                wanted -> registry.register(wanted, pages.person().orElseThrow()), this::went));
    }

    private void went(RegisteredServer server) {
        getUI().ifPresent(ui -> ui.navigate(ToolsView.class, QueryParameters.of(SERVER, server.name())));
    }

    private void open(Dialog dialog) {
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                show();
            }
        });
        dialog.open();
    }

    static String sentence(List<ServerLine> lines) {
        var callable = lines.stream().filter(ServerLine::isCallable).toList();
        var actions = callable.stream()
                .flatMap(it -> it.actions().stream())
                .filter(ServerLine.ActionLine::isCallable)
                .count();
        var waiting = lines.stream().mapToLong(ServerLine::waiting).sum();
        return count(callable.size(), "server")
                + (callable.size() == 1 ? " offers " : " offer ")
                + count(actions, "action")
                + (waiting == 0 ? "" : " · " + waiting + (waiting == 1 ? " waits" : " wait") + " to be confirmed");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static RouterLink link(String server) {
        var link = new RouterLink(server, ToolsView.class);
        link.setQueryParameters(QueryParameters.of(SERVER, server));
        return link;
    }

    private static EmptyState unknown() {
        return EmptyState.noMatch(
                "There is no tool server of this name.", new RouterLink("Show all servers", ToolsView.class));
    }
}
