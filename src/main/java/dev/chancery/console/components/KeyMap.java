package dev.chancery.console.components;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The single keys of a page. Add one to the view and give it what each key does. Keys are heard while the map is on the
 * page, do nothing while somebody types or a dialog is open, and can be switched off by the viewer; {@code ?} lists
 * them.
 */
@Tag("chancery-keys")
@JsModule("context://chancery/keys.js")
public final class KeyMap extends Component {

    private final Map<String, Runnable> intents = new LinkedHashMap<>();
    private final Map<String, String> meanings = new LinkedHashMap<>();

    /** Names what a key does and binds it. A key is what the browser calls it: {@code j}, {@code /}, {@code Escape}. */
    public KeyMap on(String key, String meaning, Runnable intent) {
        intents.put(key, intent);
        meanings.put(key, meaning);
        describe();
        return this;
    }

    @ClientCallable
    void pressed(String key) {
        var intent = intents.get(key);
        if (intent != null) {
            intent.run();
        }
    }

    private void describe() {
        var hints = JsonNodeFactory.instance.arrayNode();
        meanings.forEach((key, meaning) -> hints.addObject().put("key", key).put("meaning", meaning));
        getElement().setPropertyJson("hints", hints);
    }
}
