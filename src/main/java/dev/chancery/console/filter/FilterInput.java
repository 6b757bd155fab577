package dev.chancery.console.filter;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Where a filter is written, in its own words; what is not understood is said below. */
public final class FilterInput extends TextField {

    /**
     * An input that hands on what was written.
     *
     * @param name what is filtered, as {@code Filter entries}
     */
    public FilterInput(String name, String example, Consumer<String> filter) {
        addClassName("filter-field");
        setAriaLabel(name);
        setPrefixComponent(VaadinIcon.FILTER.create());
        setPlaceholder(example);
        setValueChangeMode(ValueChangeMode.ON_CHANGE);
        setManualValidation(true);
        setClearButtonVisible(true);
        getElement().setAttribute("autocapitalize", "off").setAttribute("spellcheck", "false");
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                filter.accept(change.getValue().strip());
            }
        });
    }

    /** Shows the text and what was made of it. */
    public void show(String query, Reading<?> reading) {
        setValue(query);
        setInvalid(reading instanceof Misread);
        setErrorMessage(reading instanceof Misread<?>(var _, var sentence) ? sentence : "");
    }
}
