package dev.chancery.console.components;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Finds by a part of a text; whoever listens puts what was looked for into the address. */
public final class SearchField extends TextField {

    /**
     * A field that hands on what was written.
     *
     * @param name what is looked for where, as {@code Find by name}; read out, not shown
     */
    public SearchField(String name, String placeholder, Consumer<String> search) {
        addClassName("search-field");
        setAriaLabel(name);
        setPlaceholder(placeholder);
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                search.accept(change.getValue().strip());
            }
        });
    }
}
