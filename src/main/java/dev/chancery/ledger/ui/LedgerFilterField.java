package dev.chancery.ledger.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.chancery.ledger.audit.FilterReading;
import java.util.function.Consumer;

/** The filter in its own words. */
final class LedgerFilterField extends TextField {

    LedgerFilterField(Consumer<String> filter) {
        addClassName("ledger-filter");
        setAriaLabel("Filter entries");
        setPrefixComponent(VaadinIcon.FILTER.create());
        setPlaceholder("type:review.* actor:person:ada subject:review:…");
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

    void show(String query, FilterReading reading) {
        setValue(query);
        setInvalid(reading instanceof FilterReading.Misread);
        setErrorMessage(reading instanceof FilterReading.Misread(var _, var sentence) ? sentence : "");
    }
}
