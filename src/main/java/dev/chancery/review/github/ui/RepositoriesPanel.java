package dev.chancery.review.github.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.chancery.console.Tone;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.identity.CurrentActor;
import dev.chancery.review.github.EnabledRepositories;
import dev.chancery.review.github.EnabledRepositories.Entry;
import dev.chancery.review.github.api.RepositoryName;
import java.util.List;

/** The repositories whose pull requests are reviewed: one is named to be enabled, and can be disabled at once. */
final class RepositoriesPanel extends Div {

    private final EnabledRepositories repositories;
    private final CurrentActor actor;
    private final Runnable changed;
    private final TextField name = new TextField("Repository");

    RepositoriesPanel(EnabledRepositories repositories, CurrentActor actor, Runnable changed) {
        this.repositories = repositories;
        this.actor = actor;
        this.changed = changed;
        var all = repositories.all();
        add(new Panel("Repositories", form(), all.isEmpty() ? none() : grid(all)));
    }

    private Div form() {
        name.setPlaceholder("owner/name");
        name.setManualValidation(true);
        name.addClassName("mono-field");
        var enable = new Button("Review its pull requests", _ -> enable());
        var form = new Div(name, enable);
        form.addClassNames("row", "form-row");
        return form;
    }

    private void enable() {
        var repository = RepositoryName.parse(name.getValue());
        if (repository.isEmpty()) {
            name.setErrorMessage("A repository on GitHub is named owner/name.");
            name.setInvalid(true);
            name.focus();
            return;
        }
        repositories.set(repository.get(), true, actor.get());
        changed.run();
    }

    private static EmptyState none() {
        return new EmptyState(
                VaadinIcon.CONNECT_O,
                "No repository is reviewed yet",
                "Name one; deliveries about any other are ignored, and say so.");
    }

    private Grid<Entry> grid(List<Entry> all) {
        var grid = new Grid<Entry>();
        grid.setItems(all);
        grid.addClassName("register");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(LitRenderer.<Entry>of("<span class=\"mono\">${item.name}</span>")
                        .withProperty("name", it -> it.name().text()))
                .setHeader("Repository")
                .setFlexGrow(2);
        grid.addColumn(Words.status(
                        (Entry it) -> it.enabled() ? Tone.OK : Tone.QUIET,
                        it -> it.enabled() ? "Reviewed" : "Not reviewed"))
                .setHeader("State");
        grid.addColumn(Entry::changedBy).setHeader("Said by");
        grid.addColumn(Words.<Entry>button(
                        it -> it.enabled() ? "Stop reviewing" : "Review",
                        it -> it.name().text(),
                        it -> !it.fromSettings(),
                        this::toggle))
                .setHeader("Actions");
        grid.getColumns().forEach(it -> it.setAutoWidth(true));
        return grid;
    }

    private void toggle(Entry entry) {
        repositories.set(entry.name(), !entry.enabled(), actor.get());
        changed.run();
    }
}
