package dev.chancery.review.github.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.identity.Roles;
import dev.chancery.review.github.PullCheck;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Do pull requests reach us, and do our answers reach them? */
@Route("github")
@PageTitle("GitHub · Chancery")
@RolesAllowed(Roles.ADMIN)
@JsModule("context://chancery/time.js")
@StyleSheet("context://chancery/settings.css")
@StyleSheet("context://chancery/review.css")
class GitHubView extends Div implements AfterNavigationObserver {

    private static final int LATEST = 30;

    private final GitHubParts parts;

    GitHubView(GitHubParts parts) {
        this.parts = parts;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        if (!parts.access().isOn()) {
            add(new ViewHeader("GitHub", "Not connected"), unconnected());
            return;
        }
        var checks = parts.checks().latest(LATEST);
        add(
                new ViewHeader("GitHub", sentence(checks)),
                new ConnectionPanel(parts),
                new RepositoriesPanel(parts.repositories(), parts.actor(), this::show),
                new ChecksPanel(checks, check -> {
                    parts.desk().again(check.id(), parts.actor().get());
                    show();
                }),
                new DeliveriesPanel(parts.deliveries().latest(LATEST)));
    }

    private static EmptyState unconnected() {
        return new EmptyState(
                VaadinIcon.CONNECT_O,
                "Chancery was started without access to GitHub",
                "Start it with the secrets github-webhook and github-token, or github-app-key and chancery.github.app-id,"
                        + " as src/docs/github.md says; then name the repositories to review here.");
    }

    static String sentence(List<PullCheck> checks) {
        var waiting = checks.stream()
                .filter(it -> !it.stage().hasEnded() && !it.fault().isEmpty())
                .count();
        var failed = checks.stream()
                .filter(it -> it.stage() == PullCheck.Stage.FAILED)
                .count();
        if (checks.isEmpty()) {
            return "No pull request came yet";
        }
        if (failed > 0) {
            return failed + " of the last " + checks.size() + (failed == 1 ? " was" : " were")
                    + " given up: ask again once the cause is gone";
        }
        if (waiting > 0) {
            return waiting + " of the last " + checks.size() + (waiting == 1 ? " waits" : " wait") + " for GitHub";
        }
        return "Every check of late reached GitHub or is under way";
    }
}
