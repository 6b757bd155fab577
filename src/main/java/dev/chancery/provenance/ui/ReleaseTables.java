package dev.chancery.provenance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.store.Admissions;
import dev.chancery.provenance.store.Emergency;
import dev.chancery.provenance.store.Release;
import java.util.List;

/** The tables of the page of releases. */
final class ReleaseTables {

    private ReleaseTables() {}

    static RowTable verified(List<Release> releases) {
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

    static RowTable asked(List<Admissions.Decided> decisions) {
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

    static RowTable findings(List<Emergency> emergencies) {
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
