package dev.chancery.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.filter.Filter;
import dev.chancery.console.filter.FilterInput;
import dev.chancery.console.filter.Reading;
import dev.chancery.review.FindingClass;
import dev.chancery.review.triage.ClassCounts;
import dev.chancery.review.triage.FilterField;
import java.util.function.Consumer;

/** The filter in its own words, and the classes as shortcuts with how many findings each would show. */
final class FilterBar extends Div {

    private final FilterInput field;
    private final Nav classes = new Nav();

    FilterBar(Consumer<String> filter) {
        addClassName("filter-bar");
        field = new FilterInput("Filter findings", "is:open class:contested repo:acme/*", filter);
        classes.addClassName("filter-classes");
        classes.setAriaLabel("Classes");
        add(field, classes);
    }

    void focus() {
        field.focus();
    }

    void show(InboxAddress address, Reading<FilterField> reading, ClassCounts counts) {
        field.show(address.query(), reading);
        classes.removeAll();
        if (reading instanceof Filter<FilterField> filter) {
            for (var findingClass : FindingClass.values()) {
                classes.add(shortcut(filter, findingClass, counts.of(findingClass)));
            }
        }
    }

    /** Narrows to the class, or widens again when the filter is narrowed to it already. */
    private static RouterLink shortcut(Filter<FilterField> filter, FindingClass findingClass, String count) {
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
