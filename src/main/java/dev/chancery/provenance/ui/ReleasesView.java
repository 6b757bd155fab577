package dev.chancery.provenance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.console.export.ExportLinks;
import dev.chancery.console.export.ExportRecord;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.store.Admissions;
import dev.chancery.provenance.store.Emergencies;
import dev.chancery.provenance.store.Emergency;
import dev.chancery.provenance.store.Release;
import dev.chancery.provenance.store.Releases;
import dev.chancery.provenance.store.Slice;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/** What was verified, let in and refused, and why? */
@Route("releases")
@PageTitle("Releases · Chancery")
@PermitAll
@StyleSheet("context://chancery/provenance.css")
class ReleasesView extends Div implements AfterNavigationObserver {

    private static final int PAGE = 50;
    private static final String REFUSED = "refused";

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
        var refusedOnly = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .filter(REFUSED::equals)
                .isPresent();
        var verified = releases.newest(Slice.first(refusedOnly, PAGE));
        var asked = admissions.newest(Slice.first(refusedOnly, PAGE));
        var open = emergencies.findings();
        removeAll();
        add(header(verified, asked, open, refusedOnly));
        if (!open.isEmpty()) {
            add(new Panel("Let in without their evidence", findings(open)).flush());
        }
        if (verified.isEmpty() && asked.isEmpty()) {
            add(nothing(refusedOnly));
            return;
        }
        add(
                new Panel("Verified", verified(verified))
                        .beside(new ExportLinks(() -> ProvenanceExports.releases(refusedOnly, releases), record))
                        .flush(),
                new Panel("Asked to run", asked(asked))
                        .beside(new ExportLinks(() -> ProvenanceExports.admissions(refusedOnly, admissions), record))
                        .flush());
    }

    private static ViewHeader header(
            List<Release> verified, List<Admissions.Decided> asked, List<Emergency> open, boolean refusedOnly) {
        var failed = verified.stream().filter(release -> !release.passed()).count();
        var refused = asked.stream().filter(decided -> !decided.admitted()).count();
        var other = new RouterLink(refusedOnly ? "Show all" : "Show refusals only", ReleasesView.class);
        if (!refusedOnly) {
            other.setQueryParameters(QueryParameters.simple(Map.of("show", REFUSED)));
        }
        return new ViewHeader(
                        "Releases",
                        "%d verified, %d of them failing · %d asked to run, %d refused · %d let in without evidence"
                                .formatted(verified.size(), failed, asked.size(), refused, open.size()))
                .actions(other);
    }

    private static EmptyState nothing(boolean refusedOnly) {
        return refusedOnly
                ? EmptyState.noMatch("Nothing was refused.", new RouterLink("Show all releases", ReleasesView.class))
                : new EmptyState(
                        VaadinIcon.CLIPBOARD_CHECK,
                        "Nothing was verified yet",
                        "Have an artifact verified with POST /v1/releases/{digest}/verify, or on its page.");
    }

    private static RowTable verified(List<Release> releases) {
        var table = new RowTable("Verified releases", "Artifact", "Result", "Failed hop", "Why", "When");
        releases.forEach(release -> table.row(
                artifact(release.digest(), release.resourceUri()),
                release.passed() ? new StatusWord(Tone.OK, "passed") : new StatusWord(Tone.BAD, "failed"),
                RowTable.words(
                        release.failedHop().map(hop -> hop.replace('_', ' ')).orElse("–")),
                RowTable.words(release.sentence()),
                new RelativeTime(release.verifiedAt())));
        return table;
    }

    private static RowTable asked(List<Admissions.Decided> decisions) {
        var table = new RowTable("Asked to run", "Artifact", "Environment", "Answer", "Why", "Asked", "Last");
        decisions.forEach(decided -> table.row(
                artifact(decided.digest(), decided.resourceUri()),
                RowTable.words(decided.environment()),
                answer(decided),
                RowTable.words(decided.sentence()),
                RowTable.words(decided.asked() == 1 ? "once" : decided.asked() + " times"),
                new RelativeTime(decided.latestAt())));
        return table;
    }

    private static StatusWord answer(Admissions.Decided decided) {
        if (!decided.admitted()) {
            return new StatusWord(Tone.BAD, "refused");
        }
        return decided.emergency() ? new StatusWord(Tone.WARN, "let in, emergency") : new StatusWord(Tone.OK, "let in");
    }

    private static RowTable findings(List<Emergency> emergencies) {
        var table = new RowTable(
                "Let in without their evidence",
                "Artifact",
                "Environment",
                "Reason",
                "Asked by",
                "Approved by",
                "Until");
        emergencies.forEach(emergency -> table.row(
                artifact(emergency.digest(), emergency.resourceUri()),
                RowTable.words(emergency.environment()),
                RowTable.words(emergency.reason()),
                RowTable.words(emergency.requestedBy()),
                RowTable.words(emergency.approvedBy().orElse("–")),
                RelativeTime.absolute(emergency.notAfter())));
        return table;
    }

    private static Component artifact(Digest digest, String resourceUri) {
        var link = new Anchor(Links.artifact(digest), digest.abbreviated());
        link.addClassName("mono");
        link.setTitle(digest.toString());
        var resource = new Span(resourceUri);
        resource.addClassName("quiet");
        return new Div(new Div(link), resource);
    }
}
