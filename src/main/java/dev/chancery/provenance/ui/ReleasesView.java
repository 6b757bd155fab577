package dev.chancery.provenance.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Facets;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.console.export.ExportLinks;
import dev.chancery.console.export.ExportRecord;
import dev.chancery.provenance.store.Admissions;
import dev.chancery.provenance.store.Emergencies;
import dev.chancery.provenance.store.Emergency;
import dev.chancery.provenance.store.Release;
import dev.chancery.provenance.store.Releases;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What was verified, let in and refused, and why? */
@Route("releases")
@PageTitle("Releases · Chancery")
@PermitAll
@StyleSheet("context://chancery/provenance.css")
class ReleasesView extends Div implements AfterNavigationObserver {

    private static final int PAGE = 50;

    private final Releases releases;
    private final Admissions admissions;
    private final Emergencies emergencies;
    private final ExportRecord record;

    ReleasesView(Releases releases, Admissions admissions, Emergencies emergencies, ExportRecord record) {
        this.releases = releases;
        this.admissions = admissions;
        this.emergencies = emergencies;
        this.record = record;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = ReleasesAddress.of(event.getLocation().getQueryParameters());
        var verified = Rows.of(releases.newest(address.verified(PAGE + 1)), PAGE);
        var asked = Rows.of(admissions.newest(address.asked(PAGE + 1)), PAGE);
        var open = emergencies.findings();
        removeAll();
        add(header(verified, asked, open, address), facets(address));
        if (!open.isEmpty()) {
            add(new Panel("Let in without their evidence", ReleaseTables.findings(open)).flush());
        }
        if (verified.isEmpty() && asked.isEmpty() && address.isNewest()) {
            add(nothing(address.refusedOnly()));
            return;
        }
        add(verified(verified, address), asked(asked, address));
    }

    private Panel verified(Rows<Release> page, ReleasesAddress address) {
        var panel = new Panel("Verified", ReleaseTables.verified(page.rows())).flush();
        if (page.more()) {
            panel.add(older(
                    "Older verifications",
                    address.verifiedFrom(page.rows().getLast().place())));
        }
        return panel.beside(new ExportLinks(() -> ProvenanceExports.releases(address.refusedOnly(), releases), record));
    }

    private Panel asked(Rows<Admissions.Decided> page, ReleasesAddress address) {
        var panel = new Panel("Asked to run", ReleaseTables.asked(page.rows())).flush();
        if (page.more()) {
            panel.add(older(
                    "Older decisions", address.askedFrom(page.rows().getLast().place())));
        }
        return panel.beside(
                new ExportLinks(() -> ProvenanceExports.admissions(address.refusedOnly(), admissions), record));
    }

    private static RouterLink older(String words, ReleasesAddress address) {
        var link = link(words, address);
        link.addClassName("more-link");
        return link;
    }

    private static RouterLink link(String words, ReleasesAddress address) {
        var link = new RouterLink(words, ReleasesView.class);
        link.setQueryParameters(address.parameters());
        return link;
    }

    private static ViewHeader header(
            Rows<Release> verified, Rows<Admissions.Decided> asked, List<Emergency> open, ReleasesAddress address) {
        var failed =
                verified.rows().stream().filter(release -> !release.passed()).count();
        var refused =
                asked.rows().stream().filter(decided -> !decided.admitted()).count();
        var header = new ViewHeader(
                "Releases",
                "%s verified, %d of these failing · %s asked to run, %d of these refused · %d let in without evidence"
                        .formatted(verified.count(), failed, asked.count(), refused, open.size()));
        return address.isNewest()
                ? header
                : header.actions(link("Newest", ReleasesAddress.newest(address.refusedOnly())));
    }

    private static Facets facets(ReleasesAddress address) {
        return new Facets(ReleasesView.class, "Show")
                .facet("All", "", ReleasesAddress.newest(false).members(), !address.refusedOnly())
                .facet("Refused", "", ReleasesAddress.newest(true).members(), address.refusedOnly());
    }

    private static EmptyState nothing(boolean refusedOnly) {
        return refusedOnly
                ? EmptyState.noMatch("Nothing was refused.", new RouterLink("Show all releases", ReleasesView.class))
                : new EmptyState(
                        VaadinIcon.CLIPBOARD_CHECK,
                        "Nothing was verified yet",
                        "Have an artifact verified with POST /v1/releases/{digest}/verify, or on its page.");
    }
}
