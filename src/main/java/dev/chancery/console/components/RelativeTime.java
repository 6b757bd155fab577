package dev.chancery.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;

/**
 * A moment as {@code 4 min ago}, kept current in the browser; on hover the exact time in the viewer's zone. In grids,
 * put {@code <chancery-time datetime="…">} into the renderer's template instead.
 */
@Tag("chancery-time")
@JsModule("context://chancery/time.js")
public final class RelativeTime extends Component {

    public RelativeTime(Instant at) {
        getElement().setAttribute("datetime", at.toString());
    }

    /** Shows the exact time in the viewer's zone instead of the distance. */
    public static RelativeTime absolute(Instant at) {
        var time = new RelativeTime(at);
        time.getElement().setAttribute("absolute", true);
        return time;
    }
}
