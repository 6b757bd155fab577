package dev.chancery.catalog.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.chancery.catalog.Asset;
import dev.chancery.catalog.VersionRecord;
import dev.chancery.console.components.RelativeTime;
import java.util.List;

/** The versions of an asset, newest first: what each says of itself, where it stands, and which labels it carries. */
@StyleSheet("context://chancery/catalog.css")
public final class VersionTimeline extends OrderedList {

    /**
     * @param shown the number of the version the page is about; 0 for none
     */
    public VersionTimeline(Asset asset, List<VersionRecord> versions, int shown, VersionPaths paths) {
        addClassName("version-timeline");
        getElement().setAttribute("aria-label", "Versions of " + asset.name());
        versions.forEach(it -> add(row(asset, it, it.number() == shown, paths)));
    }

    private static ListItem row(Asset asset, VersionRecord version, boolean shown, VersionPaths paths) {
        var link = new Anchor(paths.of(version.name(), version.number()), "Version " + version.number());
        if (shown) {
            link.getElement().setAttribute("aria-current", "page");
        }
        var head = new Div(link, Says.state(version.state()), new LabelChips(asset, version.id()));
        head.addClassName("version-head");
        var message = new Div(Says.quoted(version));
        message.addClassName("version-message");
        var facts = new Div(new Span(version.author().name()), new RelativeTime(version.createdAt()));
        facts.addClassNames("version-facts", "quiet");
        version.word()
                .ifPresent(it -> facts.add(
                        new Span(version.state().label() + " by " + it.by().name())));
        var row = new ListItem(head, message, facts);
        row.setClassName("shown", shown);
        return row;
    }
}
