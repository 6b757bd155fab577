package dev.chancery.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetId;
import dev.chancery.catalog.Catalog;
import dev.chancery.console.Links;
import dev.chancery.console.components.EmptyState;
import dev.chancery.identity.Roles;
import jakarta.annotation.security.RolesAllowed;

/** Leads from an asset's id, as the ledger knows it, to its page. */
@Route("catalog/:id([0-9a-f-]{36})")
@PageTitle("Governed asset")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
class AssetByIdView extends Div implements BeforeEnterObserver {

    private final Catalog catalog;

    AssetByIdView(Catalog catalog) {
        this.catalog = catalog;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        event.getRouteParameters()
                .get("id")
                .flatMap(AssetId::parse)
                .flatMap(catalog::find)
                .map(Asset::name)
                .ifPresentOrElse(
                        it -> event.forwardTo(Links.asset(it.kind(), it.name()).substring(1)),
                        () -> add(EmptyState.noMatch(
                                "There is no asset with this id.",
                                new RouterLink("Governed assets", AssetsView.class))));
    }
}
