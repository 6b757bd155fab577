package dev.chancery.console.components;

import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Tone;

/** A word on a tinted ground, such as a finding's class. The word says it; the colour only helps. */
public final class Chip extends Span {

    public Chip(Tone tone, String text) {
        super(text);
        addClassNames("chip", tone.styleClass());
    }
}
