package dev.chancery.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** The frame of pages before the shell: the seal, a title with one sentence, and one panel in the middle. */
@StyleSheet("context://chancery/gate.css")
@JsModule("context://chancery/indicator.js")
final class Gate extends Main {

    private final Section panel = new Section();

    Gate(String title, String sentence) {
        addClassName("gate");
        var seal = new Span();
        seal.addClassName("seal");
        var brand = new Div(seal, new Span("Chancery"));
        brand.addClassName("gate-brand");
        var quiet = new Paragraph(sentence);
        quiet.addClassName("quiet");
        panel.addClassNames("panel", "gate-panel");
        add(brand, new H1(title), quiet, panel);
    }

    /** Fills the panel with this and nothing else. */
    void show(Component... content) {
        panel.removeAll();
        panel.add(content);
    }
}
