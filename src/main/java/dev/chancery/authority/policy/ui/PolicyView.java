package dev.chancery.authority.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.authority.policy.PolicySetType;
import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.Catalog;
import dev.chancery.console.Links;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.ViewHeader;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** Leads from the name of a policy set to the version in production, or to the newest where there is none. */
@Route("policies/:name")
@PageTitle("Policy · Chancery")
@PermitAll
class PolicyView extends Div implements BeforeEnterObserver {

    private final Catalog catalog;

    PolicyView(Catalog catalog) {
        this.catalog = catalog;
        addClassName("page");
        add(
                new ViewHeader("Unknown policy set", "").breadcrumb("Policies", Links.policies()),
                EmptyState.noMatch(
                        "There is no policy set of this name.",
                        new RouterLink("Show all policies", PoliciesView.class)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("name")
                .flatMap(it -> AssetName.parse(PolicySetType.KIND, it))
                .flatMap(catalog::find)
                .ifPresent(asset -> number(asset)
                        .ifPresent(it -> event.forwardTo(
                                Links.policy(asset.name().name(), it).substring(1))));
    }

    private Optional<Integer> number(Asset asset) {
        return asset.production()
                .map(Asset.Label::number)
                .or(() -> catalog.history(asset.id()).stream()
                        .map(it -> it.number())
                        .findFirst());
    }
}
