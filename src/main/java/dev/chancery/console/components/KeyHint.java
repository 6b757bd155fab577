package dev.chancery.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** The picture of a key, for the front of the button that the key presses. */
@Tag("kbd")
public final class KeyHint extends Component {

    public KeyHint(String key) {
        getElement().setText(key);
        getElement().setAttribute("aria-hidden", "true");
        getElement().getClassList().add("key");
    }
}
