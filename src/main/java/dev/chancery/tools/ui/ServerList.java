package dev.chancery.tools.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.components.StatusWord;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The servers, each with its state; the open one stands out. */
final class ServerList extends UnorderedList {

    ServerList(List<ServerLine> lines, Optional<String> open, Function<String, RouterLink> links) {
        addClassName("tool-servers");
        getElement().setAttribute("aria-label", "Tool servers");
        lines.forEach(line -> add(item(line, open.equals(Optional.of(line.name())), links.apply(line.name()))));
    }

    private static ListItem item(ServerLine line, boolean isOpen, RouterLink link) {
        link.addClassName("tool-server-name");
        if (isOpen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        var description = new Span(line.description());
        description.addClassNames("quiet", "tool-server-description");
        var item = new ListItem(link, new StatusWord(line.tone(), line.state()), description);
        item.addClassName("tool-server");
        item.getElement().getClassList().set("is-open", isOpen);
        return item;
    }
}
