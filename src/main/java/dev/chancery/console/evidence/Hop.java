package dev.chancery.console.evidence;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** One hop of a chain: what was claimed, and how its check went. The mark's shape says it as well as its colour. */
public final class Hop extends ListItem {

    /** How the check of a hop went. */
    public enum Mark {
        VERIFIED("verified"),
        /** Verified, and an AI took part. */
        AI("verified, AI took part"),
        MISSING("missing"),
        FAILED("failed");

        private final String word;

        Mark(String word) {
            this.word = word;
        }
    }

    private final Div card = new Div();

    /**
     * @param name of the hop, as {@code Human approval}
     * @param title what it says, as {@code 1 of 1}
     */
    public Hop(Mark mark, String name, String title) {
        addClassNames("hop", "hop-" + mark.name().toLowerCase(Locale.ROOT));
        var sign = new Span(mark.word);
        sign.addClassName("hop-mark");
        var named = new Div(name);
        named.addClassName("hop-name");
        card.addClassName("hop-card");
        card.add(named, new H3(title));
        add(sign, card);
    }

    public Hop line(String text) {
        card.add(new Paragraph(text));
        return this;
    }

    /** Names the key whose signature was checked. */
    public Hop signedBy(String keyId) {
        var key = VaadinIcon.KEY_O.create();
        key.getElement().setAttribute("aria-hidden", "true");
        var id = new Span(keyId);
        id.addClassName("mono");
        var line = new Div(key, id);
        line.addClassName("hop-signer");
        card.add(line);
        return this;
    }
}
