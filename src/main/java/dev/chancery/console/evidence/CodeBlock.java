package dev.chancery.console.evidence;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementFactory;
import java.util.List;
import java.util.Locale;

/** Code at its place: the file's path on top, then numbered lines with what was added, removed or is pointed at. */
public final class CodeBlock extends Div {

    /** Shows the last part of the path strongest, as the name people look for. */
    public CodeBlock(String path, List<CodeLine> lines) {
        addClassName("code-block");
        getElement().appendChild(heading(path), body(path, lines));
    }

    private static Element heading(String path) {
        var name = path.lastIndexOf('/') + 1;
        return ElementFactory.createDiv()
                .setAttribute("class", "code-path")
                .appendChild(
                        ElementFactory.createSpan(path.substring(0, name)),
                        ElementFactory.createStrong(path.substring(name)));
    }

    private static Element body(String path, List<CodeLine> lines) {
        var code = ElementFactory.createPreformatted()
                .setAttribute("class", "code-lines")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Code of " + path)
                .setAttribute("tabindex", "0");
        lines.forEach(line -> code.appendChild(row(line)));
        return code;
    }

    private static Element row(CodeLine line) {
        var row = ElementFactory.createDiv()
                .setAttribute(
                        "class",
                        "code-line " + line.mark().name().toLowerCase(Locale.ROOT) + (line.anchor() ? " anchor" : ""));
        var number = line.number().isPresent() ? String.valueOf(line.number().getAsInt()) : "";
        return row.appendChild(
                ElementFactory.createSpan(number).setAttribute("class", "code-number"),
                ElementFactory.createSpan(sign(line)).setAttribute("class", "code-sign"),
                ElementFactory.createSpan(line.text()).setAttribute("class", "code-text"));
    }

    private static String sign(CodeLine line) {
        return switch (line.mark()) {
            case SAME -> " ";
            case ADDED -> "+";
            case REMOVED -> "-";
        };
    }
}
