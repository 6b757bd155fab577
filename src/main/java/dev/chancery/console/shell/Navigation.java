package dev.chancery.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.icon.Icon;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The pages of the console in their groups, which of them is open, and the badges that say where something waits. */
@Tag("chancery-navigation")
@JsModule("context://chancery/navigation.js")
@Uses(Icon.class)
final class Navigation extends Component implements HasStyle {

    private final transient List<NavigationEntry> entries;

    Navigation(List<NavigationEntry> entries) {
        this.entries = List.copyOf(entries);
        addClassName("navigation");
        getElement().setAttribute("role", "navigation").setAttribute("aria-label", "Pages");
        getElement().setPropertyJson("groups", groups());
    }

    /** Marks the entry that holds the page and asks every badge again, since what people do changes the counts. */
    void show(String path) {
        var open = entries.stream()
                .map(NavigationEntry::path)
                .filter(it -> holds(it.substring(1), path))
                .max(Comparator.comparingInt(String::length));
        getElement().setProperty("open", open.orElse(""));
        var waiting = JsonNodeFactory.instance.objectNode();
        for (var entry : entries) {
            int count = entry.badge().get();
            if (count > 0) {
                waiting.put(entry.path(), count);
            }
        }
        getElement().setPropertyJson("waiting", waiting);
    }

    private static boolean holds(String entry, String path) {
        return path.equals(entry) || (!entry.isEmpty() && path.startsWith(entry + "/"));
    }

    private ArrayNode groups() {
        var groups = JsonNodeFactory.instance.arrayNode();
        for (var group : NavigationGroup.values()) {
            var members =
                    entries.stream().filter(entry -> entry.group() == group).toList();
            if (!members.isEmpty()) {
                var items = groups.addObject().put("title", group.title()).putArray("entries");
                members.forEach(entry -> items.addObject()
                        .put("title", entry.title())
                        .put("path", entry.path())
                        .put("icon", icon(entry)));
            }
        }
        return groups;
    }

    private static String icon(NavigationEntry entry) {
        return "vaadin:" + entry.icon().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
