package dev.chancery.console.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.chancery.console.Jump;
import dev.chancery.console.JumpResolver;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The command palette. The browser filters the pages and actions it was given once; for anything else it asks the
 * modules where the text leads.
 */
@Tag("chancery-palette")
@JsModule("context://chancery/palette.js")
final class Palette extends Component {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_PLACES = 12;

    private final transient List<JumpResolver> resolvers;

    Palette(List<Jump> places, List<JumpResolver> resolvers) {
        this.resolvers = List.copyOf(resolvers);
        var json = JsonNodeFactory.instance.arrayNode();
        places.forEach(place -> json.addObject()
                .put("title", place.title())
                .put("detail", place.detail())
                .put("path", place.path()));
        getElement().setPropertyJson("places", json);
    }

    @ClientCallable
    List<Jump> resolve(String text) {
        var wanted = text.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_TEXT) {
            return List.of();
        }
        return resolvers.stream()
                .flatMap(resolver -> resolver.resolve(wanted).stream())
                .limit(MOST_PLACES)
                .toList();
    }
}
