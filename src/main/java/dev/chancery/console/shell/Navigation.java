package dev.chancery.console.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.chancery.console.Links;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of the console in their groups, with the badges that say where something waits. */
final class Navigation extends Div {

    /** The menu is longer than a low screen; where the viewer is stays in sight. */
    private static final String SHOW_CURRENT =
            "requestAnimationFrame(() => this.querySelector('[current]')?.scrollIntoView({block: 'nearest'}))";

    private final Map<NavigationEntry, Span> badges = new LinkedHashMap<>();

    Navigation(List<NavigationEntry> entries) {
        addClassName("navigation");
        for (var group : NavigationGroup.values()) {
            var members =
                    entries.stream().filter(entry -> entry.group() == group).toList();
            if (!members.isEmpty()) {
                add(group(group, members));
            }
        }
    }

    /** Asks every badge again; called after each navigation, since what people do changes the counts. */
    void refresh() {
        badges.forEach((entry, badge) -> {
            int count = entry.badge().get();
            badge.setText(count > 999 ? "999+" : String.valueOf(count));
            badge.setVisible(count > 0);
        });
        getElement().executeJs(SHOW_CURRENT);
    }

    private SideNav group(NavigationGroup group, List<NavigationEntry> members) {
        var nav = new SideNav(group.title());
        members.forEach(entry -> nav.addItem(item(entry)));
        return nav;
    }

    private SideNavItem item(NavigationEntry entry) {
        var icon = entry.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var item = new SideNavItem(entry.title(), entry.path(), icon);
        item.setMatchNested(!entry.path().equals(Links.home()));
        var badge = new Span();
        badge.addClassName("nav-badge");
        badge.setVisible(false);
        item.setSuffixComponent(badge);
        badges.put(entry, badge);
        return item;
    }
}
