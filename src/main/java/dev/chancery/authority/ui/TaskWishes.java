package dev.chancery.authority.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.QueryParameters;
import dev.chancery.authority.CredentialRecord;
import dev.chancery.authority.store.CredentialListing;
import dev.chancery.authority.store.DecisionListing;
import dev.chancery.authority.store.DecisionListing.Line;
import dev.chancery.console.Links;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.MoreLink;
import dev.chancery.console.components.Panel;
import dev.chancery.kernel.TaskId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What was wished for under a task, by stage: decided, and issued, used or expired. */
@Service
class TaskWishes {

    private static final int PAGE = 50;

    private final DecisionListing decisions;
    private final CredentialListing credentials;

    TaskWishes(DecisionListing decisions, CredentialListing credentials) {
        this.decisions = decisions;
        this.credentials = credentials;
    }

    private record Wish(Line line, Optional<CredentialRecord> credential) {}

    /** The newest wishes under this task, older than this decision. */
    Panel panel(TaskId task, Optional<UUID> before) {
        var lines = decisions.under(task, before, PAGE + 1);
        if (lines.isEmpty()) {
            return new Panel("What was done", nothing());
        }
        var shown = lines.subList(0, Math.min(PAGE, lines.size()));
        var issued = credentials.among(
                shown.stream().flatMap(it -> it.credential().stream()).toList());
        var content = new Div(grid(shown.stream()
                .map(it -> new Wish(it, it.credential().map(issued::get)))
                .toList()));
        content.addClassName("stack");
        if (lines.size() > PAGE) {
            var last = shown.getLast().id().toString();
            content.add(
                    new MoreLink("Older acts", TaskView.class, task.toString(), QueryParameters.of("before", last)));
        }
        return new Panel("What was done", content).flush();
    }

    private static Component nothing() {
        return new EmptyState(
                VaadinIcon.CLIPBOARD_CHECK,
                "Nothing was asked for yet",
                "Each act an agent asks for under this task appears here, allowed or not.");
    }

    private static Grid<Wish> grid(List<Wish> wishes) {
        var grid = new Grid<Wish>();
        grid.addClassName("authority-grid");
        grid.setItems(wishes);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(act()).setHeader("Act").setFlexGrow(2);
        grid.addColumn(decided()).setHeader("Decided").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(became()).setHeader("Credential").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(why()).setHeader("Why").setFlexGrow(4);
        grid.addColumn(LitRenderer.<Wish>of("<chancery-time datetime=\"${item.at}\"></chancery-time>")
                        .withProperty("at", it -> it.line().decidedAt().toString()))
                .setHeader("When")
                .setAutoWidth(true)
                .setFlexGrow(0);
        return grid;
    }

    private static LitRenderer<Wish> act() {
        return LitRenderer.<Wish>of("<a class=\"mono\" href=\"${item.path}\">${item.act}</a>")
                .withProperty("path", it -> Links.invocation(it.line().invocation()))
                .withProperty("act", it -> it.line().act());
    }

    private static LitRenderer<Wish> decided() {
        return status().withProperty(
                        "icon", it -> Marks.ofOutcome(it.line().outcome()).icon())
                .withProperty(
                        "tone",
                        it -> Marks.ofOutcome(it.line().outcome()).tone().styleClass())
                .withProperty("word", it -> Marks.ofOutcome(it.line().outcome()).word())
                .withProperty("path", it -> "");
    }

    private static LitRenderer<Wish> became() {
        return status().withProperty("icon", it -> mark(it).map(Marks::icon).orElse(""))
                .withProperty(
                        "tone",
                        it -> mark(it).map(mark -> mark.tone().styleClass()).orElse(""))
                .withProperty("word", it -> mark(it).map(Marks::word).orElse(""))
                .withProperty(
                        "path",
                        it -> it.credential()
                                .map(credential -> Links.credential(credential.id()))
                                .orElse(""));
    }

    private static Optional<Marks> mark(Wish wish) {
        return wish.credential().map(it -> Marks.of(it.state()));
    }

    private static LitRenderer<Wish> status() {
        return LitRenderer.of("""
                ${item.word ? html`<span class="status ${item.tone}"><vaadin-icon icon="vaadin:${item.icon}"
                aria-hidden="true"></vaadin-icon>${item.path ? html`<a href="${item.path}">${item.word}</a>`
                : html`<span>${item.word}</span>`}</span>` : ''}""");
    }

    /** What the agent said, if it said something, and what policy said. */
    private static LitRenderer<Wish> why() {
        return LitRenderer.<Wish>of("""
                        <div class="wish-why"><span>${item.reason}</span>${item.stated
                        ? html`<span class="quiet">Agent: “${item.stated}”</span>` : ''}</div>""")
                .withProperty("reason", it -> it.line().reason())
                .withProperty("stated", it -> it.line().statedReason().orElse(""));
    }
}
