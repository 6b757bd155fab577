package dev.chancery.authority.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Split;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.console.export.ExportLinks;
import dev.chancery.console.export.ExportRecord;
import dev.chancery.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.UUID;

/** What was issued, used, refused? The ledger of acts, the story of one beside it. */
@Route("credentials")
@PageTitle("Credentials · Chancery")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/authority.css")
@JsModule("context://chancery/time.js")
class CredentialsView extends Div implements AfterNavigationObserver {

    private final CredentialPages pages;
    private final ScenarioDesk scenario;
    private final CredentialExport export;
    private final ExportRecord record;

    CredentialsView(CredentialPages pages, ScenarioDesk scenario, CredentialExport export, ExportRecord record) {
        this.pages = pages;
        this.scenario = scenario;
        this.export = export;
        this.record = record;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(CredentialsAddress.of(event.getLocation().getQueryParameters()));
    }

    private void show(CredentialsAddress address) {
        removeAll();
        var header = new ViewHeader("Credentials", pages.sentence());
        header.actions(new ExportLinks(() -> export.of(address), record));
        if (scenario.isAllowed()) {
            header.actions(new Button("Try the headline scenario", _ -> tryScenario()));
        }
        add(header);
        address.scenario().map(scenario::story).ifPresent(this::add);
        add(pages.facets(address));
        var list = pages.list(address);
        add(split(list.orElseGet(() -> nothing(address)), address));
    }

    private Component split(Component list, CredentialsAddress address) {
        var detail = address.credential().map(it -> detail(address, it));
        if (detail.isEmpty()) {
            return list;
        }
        var split = new Split(list, detail.get());
        split.arrange(true, false);
        return split;
    }

    private Component detail(CredentialsAddress address, UUID credential) {
        var pane = new Div();
        var back = new RouterLink("Back to the list", CredentialsView.class);
        back.setQueryParameters(QueryParameters.simple(withoutCredential(address)));
        back.addClassName("list-back");
        pane.add(back, pages.detail(credential, () -> show(address)));
        return pane;
    }

    private static Map<String, String> withoutCredential(CredentialsAddress address) {
        var parameters = address.with("credential", "");
        parameters.remove("credential");
        return parameters;
    }

    private void tryScenario() {
        var invocation = scenario.run();
        getUI().ifPresent(ui ->
                ui.navigate(CredentialsView.class, QueryParameters.of("scenario", invocation.toString())));
    }

    private static Component nothing(CredentialsAddress address) {
        return address.isNarrow()
                ? EmptyState.noMatch(
                        "Nothing fits this filter.", new RouterLink("Show every credential", CredentialsView.class))
                : new EmptyState(
                        VaadinIcon.KEY_O,
                        "No credential was issued yet",
                        "Each act that policy allows gets one, for seconds and for one use. Try the headline scenario to"
                                + " see one refused.");
    }
}
