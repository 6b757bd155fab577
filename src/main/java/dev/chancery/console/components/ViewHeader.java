package dev.chancery.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The top of a page: where it lies, its title, one sentence that answers its main question, and its actions. */
public final class ViewHeader extends Header {

    private final H1 title;
    private final Div titles = new Div();
    private final Paragraph subtitle = new Paragraph();
    private final Div actions = new Div();
    private final Nav breadcrumbs = new Nav();

    public ViewHeader(String title, String subtitle) {
        this.title = new H1(title);
        addClassName("view-header");
        titles.addClassName("view-titles");
        actions.addClassName("view-actions");
        breadcrumbs.addClassName("breadcrumbs");
        breadcrumbs.setAriaLabel("Where this page lies");
        this.subtitle.addClassName("view-subtitle");
        titles.add(this.title, this.subtitle);
        add(titles, actions);
        setSubtitle(subtitle);
    }

    /** Adds one step of the way to this page, outermost first. */
    public ViewHeader breadcrumb(String text, String path) {
        return step(new Anchor(path, text));
    }

    /** Adds a step that is no page of its own. */
    public ViewHeader breadcrumb(String text) {
        return step(new Span(text));
    }

    /** Adds actions at the right; the primary one comes last. */
    public ViewHeader actions(Component... more) {
        actions.add(more);
        return this;
    }

    public void setSubtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isEmpty());
    }

    /** Puts parts such as times and digest links where the sentence under the title stands. */
    public ViewHeader subtitle(Component... parts) {
        subtitle.removeAll();
        for (var part : parts) {
            if (subtitle.getComponentCount() > 0) {
                subtitle.add(dot());
            }
            subtitle.add(part);
        }
        subtitle.setVisible(true);
        return this;
    }

    private static Span dot() {
        var dot = new Span("·");
        dot.addClassName("dot");
        dot.getElement().setAttribute("aria-hidden", "true");
        return dot;
    }

    private ViewHeader step(Component step) {
        if (breadcrumbs.getParent().isEmpty()) {
            titles.addComponentAsFirst(breadcrumbs);
        } else {
            var slash = new Span("/");
            slash.getElement().setAttribute("aria-hidden", "true");
            breadcrumbs.add(slash);
        }
        breadcrumbs.add(step);
        return this;
    }
}
