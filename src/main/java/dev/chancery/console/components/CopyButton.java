package dev.chancery.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Copies a text, in full, to the clipboard, and says that it did. Works without a round trip. */
@Tag("chancery-copy")
@JsModule("context://chancery/copy.js")
public final class CopyButton extends Component {

    public CopyButton(String text) {
        this(text, "Copy");
    }

    /** With a name for those who do not see what it stands beside, as {@code Copy commit}. */
    public CopyButton(String text, String name) {
        getElement().setAttribute("text", text);
        getElement().setAttribute("name", name);
    }
}
