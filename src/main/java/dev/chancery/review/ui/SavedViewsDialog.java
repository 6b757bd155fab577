package dev.chancery.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.Tone;
import dev.chancery.console.components.Chip;
import dev.chancery.identity.CurrentActor;
import dev.chancery.review.triage.views.SavedView;
import dev.chancery.review.triage.views.SavedViewAnswer;
import dev.chancery.review.triage.views.SavedViews;
import org.springframework.stereotype.Component;

/** The filters somebody can choose from, and a place to give the present one a name. */
final class SavedViewsDialog extends Dialog {

    private final Parts parts;
    private final UnorderedList list = new UnorderedList();
    private final TextField name = new TextField("Name");

    /** What the dialog needs from the application. */
    @Component
    record Parts(SavedViews views, CurrentActor actor, MayTriage mayTriage) {}

    SavedViewsDialog(Parts parts, String query) {
        this.parts = parts;
        setHeaderTitle("Saved views");
        addClassName("dismiss-dialog");
        list.addClassName("saved-views");
        add(list);
        if (parts.mayTriage().isAllowed()) {
            add(form(query));
        }
        getFooter().add(new Button("Close", _ -> close()));
        refresh();
    }

    private Div form(String query) {
        var shared = new Checkbox("For everybody");
        var filter = new Span(query.isEmpty() ? "everything" : query);
        filter.addClassName("mono");
        name.setWidthFull();
        name.setMaxLength(60);
        var save = new Button("Save this view", _ -> save(query, shared.getValue()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(filter, name, shared, save);
        form.addClassName("stack");
        return form;
    }

    private void save(String query, boolean shared) {
        switch (parts.views().save(name.getValue(), query, shared, parts.actor().get())) {
            case SavedViewAnswer.Done _ -> {
                name.clear();
                name.setInvalid(false);
                refresh();
            }
            case SavedViewAnswer.Refused(var refusal) -> {
                name.setInvalid(true);
                name.setErrorMessage(refusal.detail());
            }
        }
    }

    private void refresh() {
        list.removeAll();
        var views = parts.views().of(parts.actor().get());
        views.forEach(it -> list.add(row(it)));
        if (views.isEmpty()) {
            list.add(new ListItem(new Paragraph("No filter has a name yet.")));
        }
    }

    private ListItem row(SavedView view) {
        var link = new RouterLink(view.name(), FindingsView.class);
        link.setQueryParameters(InboxAddress.filtered(view.filter()).parameters());
        link.getElement().addEventListener("click", _ -> close());
        var row = new Div(link);
        row.addClassName("row");
        if (view.shared()) {
            row.add(new Chip(Tone.QUIET, "Shared"));
        }
        if (parts.mayTriage().isAllowed()) {
            var remove = new Button("Remove", _ -> {
                parts.views().remove(view.id(), parts.actor().get());
                refresh();
            });
            remove.setAriaLabel("Remove " + view.name());
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            row.add(remove);
        }
        return new ListItem(row);
    }
}
