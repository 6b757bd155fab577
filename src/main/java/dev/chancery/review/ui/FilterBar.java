package dev.chancery.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.review.FindingClass;
import dev.chancery.review.triage.FilterField;
import dev.chancery.review.triage.FilterReading;
import dev.chancery.review.triage.FindingFilter;
import java.util.Map;
import java.util.function.Consumer;

/** The filter in its own words, and the classes as shortcuts with how many findings each would show. */
final class FilterBar extends Div {

    private final TextField field = new TextField();
    private final Nav classes = new Nav();

    FilterBar(Consumer<String> filter) {
        addClassName("filter-bar");
        field.addClassName("filter-field");
        field.setAriaLabel("Filter findings");
        field.setPrefixComponent(VaadinIcon.FILTER.create());
        field.setPlaceholder("is:open class:contested repo:acme/*");
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.setManualValidation(true);
        field.getElement().setAttribute("autocapitalize", "off").setAttribute("spellcheck", "false");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                filter.accept(change.getValue().strip());
            }
        });
        classes.addClassName("filter-classes");
        classes.setAriaLabel("Classes");
        add(field, classes);
    }

    void focus() {
        field.focus();
    }

    void show(InboxAddress address, FilterReading reading, Map<FindingClass, Integer> counts) {
        field.setValue(address.query());
        field.setInvalid(reading instanceof FilterReading.Misread);
        field.setErrorMessage(reading instanceof FilterReading.Misread(var _, var sentence) ? sentence : "");
        classes.removeAll();
        if (reading instanceof FindingFilter filter) {
            for (var findingClass : FindingClass.values()) {
                classes.add(shortcut(filter, findingClass, counts.getOrDefault(findingClass, 0)));
            }
        }
    }

    /** Narrows to the class, or widens again when the filter is narrowed to it already. */
    private static RouterLink shortcut(FindingFilter filter, FindingClass findingClass, int count) {
        var on = filter.valuesOf(FilterField.CLASS).contains(findingClass.label());
        var next = on ? filter.without(FilterField.CLASS) : filter.with(FilterField.CLASS, findingClass.label());
        var link = new RouterLink(Marks.title(findingClass) + " " + count, FindingsView.class);
        link.setQueryParameters(InboxAddress.filtered(next.toString()).parameters());
        link.addClassNames("filter-class", Marks.tone(findingClass).styleClass());
        link.getElement().getClassList().set("on", on);
        if (on) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
