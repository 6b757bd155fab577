package dev.chancery.authority.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.chancery.authority.TaskRecord;
import dev.chancery.console.Links;
import dev.chancery.console.components.StatusWord;
import dev.chancery.kernel.TaskId;
import dev.chancery.verifier.spi.AgentNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree of tasks as nested lists, the one that is looked at marked. */
final class TaskTree extends UnorderedList {

    TaskTree(List<TaskRecord> tasks, TaskId here, AgentNames names) {
        addClassName("task-tree");
        Map<TaskId, UnorderedList> lists = new HashMap<>();
        for (var task : tasks) {
            var item = item(task, here, names);
            task.parent()
                    .map(parent -> lists.getOrDefault(parent, this))
                    .orElse(this)
                    .add(item);
            var within = new UnorderedList();
            lists.put(task.id(), within);
            if (tasks.stream()
                    .anyMatch(it -> it.parent().filter(task.id()::equals).isPresent())) {
                item.add(within);
            }
        }
    }

    private static ListItem item(TaskRecord task, TaskId here, AgentNames names) {
        var mark = Marks.of(task.state());
        var link = new Anchor(Links.task(task.id()), task.intent());
        if (task.id().equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        var agent =
                new Span(names.nameOf(task.agent()).orElseGet(() -> task.agent().toString()) + " · " + task.issued()
                        + " of " + task.grant().ceiling());
        agent.addClassName("quiet");
        return new ListItem(new StatusWord(mark.tone(), mark.word()), new Span(" "), link, new Span(" "), agent);
    }
}
